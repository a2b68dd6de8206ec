import type { ErrorCase } from '../../document/catalogue.ts';
import { findOperation } from '../../document/read.ts';
import type { OpenApiDocument } from '../../document/types.ts';
import { outcomes } from '../../document/words.ts';
import { ApiError, type CallError, NothingDoneError, NotSentError } from '../../index.ts';
import { casesByCode } from '../errors/catalogue.ts';
import { exitCodes } from '../exit.ts';
import { fields } from '../fields.ts';
import { escaped, plain } from '../plain.ts';
import { style } from '../style.ts';
import type { CallPlace } from './place.ts';
import { isRefused, reachRemedy, type Way } from './reach.ts';
import { isInterrupted } from './send.ts';

/** The exit code of the program after a failed call. */
export function exitCodeOf(error: CallError): number {
  if (error.ran !== 'no') return exitCodes.unknownOutcome;
  const isAnswer = error instanceof ApiError || error instanceof NothingDoneError;
  return isAnswer ? exitCodes.failure : exitCodes.notSent;
}

/** A failed call, as people and programs are told of it. */
export interface Report {
  name: string;
  message: string;
  method: string;
  code?: string | undefined;
  status?: number | undefined;
  description?: string | undefined;
  argument?: string | undefined;
  reason?: string | undefined;
  /** Whether the call ran on the portal. */
  ran: 'no' | 'unknown' | 'yes';
  attempts: number;
  meaning?: string | undefined;
  /** Advice on how to fix it. */
  remedy: string;
  /** The command that tells all about the code. */
  more?: string | undefined;
}

/** The document says what an error means; where it does not know the code, its kind says what to do. */
export function reportOf(
  error: CallError,
  place: CallPlace,
  way: Way,
  document: OpenApiDocument,
): Report {
  const { name, message, method, code, status, description, argument, ran, attempts } = error;
  const known = caseOf(error);
  return {
    name,
    message,
    method,
    code,
    status,
    description,
    argument,
    reason: (error as { reason?: string }).reason,
    ran,
    attempts,
    meaning: known?.meaning,
    remedy: remedyOf(error, known, place, document) ?? notSentRemedy(error, place, way),
    more:
      code === undefined ? undefined : `npx --no bitrix24-chat-api errors ${shown(code)}`.trim(),
  };
}

/** The case that was met: by method, status and text, as far as they tell it apart. */
function caseOf({ code, method, status, description }: CallError): ErrorCase | undefined {
  if (code === undefined) return undefined;
  const all = casesByCode(method);
  const cases = Object.hasOwn(all, code) ? (all[code] ?? []) : [];
  const underStatus = cases.filter(({ statuses }) => statuses.includes(status ?? 0));
  const candidates = underStatus.length > 0 ? underStatus : cases;
  const withText = candidates.find(({ text }) => text === description);
  return withText ?? (candidates.length === 1 ? candidates[0] : undefined);
}

function remedyOf(
  error: CallError,
  known: ErrorCase | undefined,
  place: CallPlace,
  document: OpenApiDocument,
): string | undefined {
  if (error.ran === 'unknown') {
    const reconcile = findOperation(document, error.method)?.['x-replay'].reconcile;
    return reconcile ?? 'Find out whether it ran before you repeat it.';
  }
  if (isUnknownToSandbox(error, place)) return howToNameWebhook;
  if (known) return known.remedy;
  if (error instanceof ApiError) return 'Change the request, the rights or the portal first.';
  if (error instanceof NothingDoneError)
    return 'Check the ids: what they name is not there, or there is nothing to do.';
  return undefined;
}

function notSentRemedy(error: CallError, place: CallPlace, way: Way): string {
  if (!(error instanceof NotSentError)) return fixFirst;
  if (place.kind === 'local' && isRefused(error.reason)) {
    return `Is it running? Start it in another terminal: npx --no bitrix24-chat-api ${place.name}`;
  }
  const remedy = reachRemedy(error.reason, way);
  if (remedy) return remedy;
  const mayPass = error.isTransient || isInterrupted(error);
  return mayPass ? 'It did not run, so it can be repeated.' : fixFirst;
}

/** A sandbox that is asked for its webhook names none where it is served on the network. */
const isUnknownToSandbox = ({ code }: CallError, place: CallPlace) =>
  place.kind === 'local' && place.name === 'sandbox' && code === 'INVALID_CREDENTIALS';

const howToNameWebhook =
  'If the sandbox has a portal file of your own and is served on the network, put a webhook of that file into B24_WEBHOOK, and leave out --sandbox.';

const fixFirst = 'It did not run. Fix what the message names first.';

const ranWords = {
  no: 'no, so a retry does nothing twice',
  unknown: outcomes.unknown.ran,
  yes: outcomes.ran.ran,
};

/** The report as text: what happened first, then what to do. */
export function reportText(report: Report, width: number): string {
  const { message, meaning, argument, ran, attempts, remedy, more } = report;
  const title = style('red', plain(message), process.stderr);
  const list = fields(
    [
      ['Meaning', meaning],
      ['Argument', argument && plain(argument)],
      ['Did it run', ranWords[ran]],
      ['Attempts', attempts > 1 ? `${attempts}` : undefined],
      ['What to do', remedy],
      ['More', more],
    ],
    width,
  );
  return `${title}\n${list}`;
}

/** A code is the word of whoever answered; only what is one can be part of a command. */
const shown = (code: string) => (/^\w+$/.test(code) ? code : '');

export function toJson(report: Report): string {
  return escaped(JSON.stringify({ error: report }));
}
