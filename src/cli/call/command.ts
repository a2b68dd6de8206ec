import type { OpenApiDocument } from '../../document/types.ts';
import { CallError } from '../../index.ts';
import { not, parseAll, seeHelp } from '../arguments.ts';
import { readDocument } from '../document.ts';
import { UsageError } from '../exit.ts';
import { widthOf } from '../fields.ts';
import { complain, print, printResult } from '../output.ts';
import { escaped } from '../plain.ts';
import { askSecret, canAsk } from '../prompt.ts';
import { toCurl, variableToSet } from './curl.ts';
import { help } from './help.ts';
import { fromInput, type GivenParameters, gatherParameters } from './parameters.ts';
import { askCredentials, type CallPlace, placeOf } from './place.ts';
import { wayTo } from './reach.ts';
import { exitCodeOf, reportOf, reportText, toJson } from './report.ts';
import { noSuchMethod, parameterRulesOf, problemsOf } from './schema.ts';
import { withoutSecrets } from './secrets.ts';
import { createCallerAt, isInterrupted, send } from './send.ts';

const options = {
  param: { type: 'string', multiple: true, default: [] as string[] },
  file: { type: 'string' },
  unchecked: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  sandbox: { type: 'boolean' },
  mock: { type: 'boolean' },
  port: { type: 'string' },
  webhook: { type: 'string' },
  portal: { type: 'string' },
  'allow-http': { type: 'boolean', default: false },
  timeout: { type: 'string', default: '65' },
  attempts: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

/** @throws ExpectedError when nothing can be sent; a call that fails sets the exit code */
export async function run(args: string[]): Promise<void> {
  const { values: given, positionals } = parseAll(help, options, args);
  const [method, ...words] = positionals;
  if (method === undefined) throw new UsageError(`Which method? Such as: ${example}. ${seeHelp}`);
  const document = await readDocument();
  const timeout = readNumber('--timeout', given.timeout) * 1000;
  const attempts =
    given.attempts === undefined ? undefined : readWhole('--attempts', given.attempts);
  const allowHttp = given['allow-http'];
  const place = placeOf(given, process.env);
  // Nobody can answer a question for a secret after that: stdin is at its end.
  if (words.includes(fromInput) && !given['dry-run']) await askCredentials(place, undefined);
  const source = { words, pairs: given.param, file: given.file };
  const params = await parametersOf(document, method, source, given.unchecked);
  if (given.webhook !== undefined && process.stderr.isTTY) complain(warning);
  if (given['dry-run']) return dryRun(place, method, params, allowHttp);
  const credentials = await askCredentials(place, ask());
  const way = wayTo(credentials, process.env);
  try {
    const sending = { place, way, credentials, allowHttp, method, params, timeout, attempts };
    const answer = await send(sending);
    const text = given.json ? JSON.stringify(answer) : JSON.stringify(answer.result, null, 2);
    printResult(escaped(text));
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    const report = reportOf(error, place, way, document);
    complain(given.json ? toJson(report) : reportText(report, widthOf(process.stderr)));
    if (!isInterrupted(error)) process.exitCode = exitCodeOf(error);
  }
}

const example = 'npx --no bitrix24-chat-api call im.chat.add TITLE=Canteen';

const warning =
  'Warning: --webhook stays in the history of the shell. B24_WEBHOOK or the prompt does not.';

function readNumber(option: string, text: string): number {
  if (/^\d{1,6}(\.\d+)?$/.test(text) && Number(text) >= 1) return Number(text);
  throw new UsageError(`${option} takes a number of at least 1${not(text)}.`);
}

function readWhole(option: string, text: string): number {
  if (Number.isInteger(readNumber(option, text))) return Number(text);
  throw new UsageError(`${option} takes a whole number${not(text)}.`);
}

/** @throws UsageError when the document shows that a portal would not do what is meant */
async function parametersOf(
  document: OpenApiDocument,
  method: string,
  source: GivenParameters,
  unchecked: boolean,
): Promise<Record<string, unknown>> {
  const rules = parameterRulesOf(document, method);
  if (!rules && !unchecked) throw new UsageError(noSuchMethod(document, method));
  if (!rules && !/^\w+(\.\w+)*$/.test(method)) throw new UsageError(noMethodName);
  const params = await gatherParameters(source, rules, readInput);
  if (Object.hasOwn(params, 'auth')) {
    throw new UsageError(
      'An access token is no parameter here. Put it into the variable B24_TOKEN.',
    );
  }
  const problems = rules && !unchecked ? problemsOf(rules, params) : [];
  if (problems.length === 0) return params;
  const advice = 'Nothing was sent. --unchecked sends it as it is.';
  throw new UsageError([...problems, advice].join('\n'));
}

const noMethodName =
  'This is not the name of a method: it has words with dots between them, such as im.chat.add.';

async function readInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Shows the call without sending it. It checks the credentials that are given, and asks for none. */
function dryRun(place: CallPlace, method: string, params: object, allowHttp: boolean): void {
  if (place.kind === 'token') {
    createCallerAt(place, { portal: place.portal, accessToken: 'none', allowHttp });
  } else if (place.kind === 'webhook' && place.webhook !== undefined) {
    createCallerAt(place, { webhook: place.webhook, allowHttp });
  }
  const shown = withoutSecrets(params);
  if (JSON.stringify(shown) !== JSON.stringify(params)) complain(hiddenNote);
  const note = variableToSet(place);
  if (note) complain(note);
  print(toCurl(place, method, shown));
}

const hiddenNote = 'A secret in the parameters is not shown. Write it in the place of (hidden):';

function ask() {
  const terminal = { input: process.stdin, output: process.stderr };
  return canAsk(terminal) ? (question: string) => askSecret(terminal, question) : undefined;
}
