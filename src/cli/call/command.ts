import type { OpenApiDocument } from '../../document/types.ts';
import { CallError } from '../../index.ts';
import { parseAll } from '../arguments.ts';
import { readDocument } from '../document.ts';
import { exitCodes, UsageError } from '../expected-error.ts';
import { widthOf } from '../fields.ts';
import { complain, print } from '../output.ts';
import { askSecret, canAsk } from '../prompt.ts';
import { toCurl } from './curl.ts';
import { help } from './help.ts';
import { type GivenParameters, readParameters } from './parameters.ts';
import { credentialsOf, type Place, placeOf } from './place.ts';
import { exitCodeOf, reportOf, toJson, toText } from './report.ts';
import { noSuchMethod, problemsOf, rulesOf } from './schema.ts';
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
  timeout: { type: 'string', default: '65' },
  attempts: { type: 'string', default: '5' },
  json: { type: 'boolean', default: false },
} as const;

/** @throws ExpectedError when nothing can be sent; a call that fails sets the exit code */
export async function run(args: string[]): Promise<void> {
  const { values: given, positionals } = parseAll(help, options, args);
  const [method, ...words] = positionals;
  if (method === undefined) throw new UsageError(`Which method?\n\n${help}`);
  const document = await readDocument();
  const timeout = readNumber('--timeout', given.timeout) * 1000;
  const attempts = readNumber('--attempts', given.attempts);
  const place = placeOf(given, process.env);
  const source = { words, pairs: given.param, file: given.file };
  const params = await parametersOf(document, method, source, given.unchecked);
  if (given.webhook !== undefined && process.stderr.isTTY) complain(warning);
  if (given['dry-run']) return print(dryRun(place, method, params));
  const credentials = await credentialsOf(place, ask());
  try {
    const answer = await send({ place, credentials, method, params, timeout, attempts });
    print(given.json ? JSON.stringify(answer) : JSON.stringify(answer.result, null, 2));
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    const report = reportOf(error, place, document);
    complain(given.json ? toJson(report) : toText(report, widthOf(process.stderr)));
    process.exitCode = isInterrupted(error) ? exitCodes.interrupted : exitCodeOf(error);
  }
}

const warning =
  'Warning: --webhook stays in the history of the shell. B24_WEBHOOK or the prompt does not.';

function readNumber(option: string, text: string): number {
  if (/^\d{1,6}(\.\d+)?$/.test(text) && Number(text) >= 1) return Number(text);
  throw new UsageError(`${option} takes a number of at least 1, not '${text}'.`);
}

/** @throws UsageError when the document shows that a portal would not do what is meant */
async function parametersOf(
  document: OpenApiDocument,
  method: string,
  source: GivenParameters,
  unchecked: boolean,
): Promise<Record<string, unknown>> {
  const rules = rulesOf(document, method);
  const isName = /^\w+(\.\w+)+$/.test(method);
  if (!rules && !(unchecked && isName)) throw new UsageError(noSuchMethod(document, method));
  const params = await readParameters(source, rules, readInput);
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

async function readInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/** What is there is looked at, so that the command works; what is missing is not asked for. */
function dryRun(place: Place, method: string, params: object): string {
  if (place.kind === 'token') {
    createCallerAt(place, { portal: place.portal, accessToken: 'of the variable' });
  } else if (place.kind === 'webhook' && place.webhook !== undefined) {
    createCallerAt(place, { webhook: place.webhook });
  }
  return toCurl(place, method, params);
}

function ask() {
  const terminal = { input: process.stdin, output: process.stderr };
  return canAsk(terminal) ? (question: string) => askSecret(terminal, question) : undefined;
}
