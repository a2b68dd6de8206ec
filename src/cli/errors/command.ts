import type { ErrorCase } from '../../document/catalogue.ts';
import { unique } from '../../document/unique.ts';
import { ExpectedError } from '../../expected-error.ts';
import { nearest } from '../../nearest.ts';
import { parseAll, quoted } from '../arguments.ts';
import { UsageError } from '../exit.ts';
import { widthOf } from '../fields.ts';
import { print } from '../output.ts';
import { type Catalogue, casesByCode, methodNames } from './catalogue.ts';
import { errorDetails } from './details.ts';
import { errorRows } from './table.ts';

const help = `Explains error codes: the meaning, whether the call ran, and what to do.

Usage: npx --no bitrix24-chat-api errors [CODE] [--method METHOD] [--json]

  CODE              an error code, or one of its cases such as ACCESS_DENIED.user
                    (default: a table of all)
  --method METHOD   only the errors of this method
  --json            prints JSON, in one line
  --help            shows this text

REPEAT in the table says when the same call can be made again. "look first" means that it
may have run, so that a retry could do it twice.

  npx --no bitrix24-chat-api errors
  npx --no bitrix24-chat-api errors CHAT_ID_EMPTY
  npx --no bitrix24-chat-api errors --method im.chat.add
  npx --no bitrix24-chat-api errors --json | jq 'keys'

Exit codes: 0 done; 1 there is no such code; 2 the command line cannot be understood.`;

/** @throws ExpectedError when there is no such code */
export async function run(args: string[]): Promise<void> {
  const options = { method: { type: 'string' }, json: { type: 'boolean' } } as const;
  const { values, positionals } = parseAll(help, options, args);
  const { method, json } = values;
  const [code, ...others] = positionals;
  if (code === '') throw new UsageError('Which code? Without one there is a table of all.');
  if (others.length > 0) throw new UsageError('Give one code at a time.');
  if (method !== undefined) checkMethod(method);
  const catalogue = casesByCode(method);
  const width = widthOf(process.stdout);
  if (code === undefined) {
    print(json ? JSON.stringify(catalogue) : errorRows(catalogue, width));
    return;
  }
  const [name, cases] = find(catalogue, code);
  print(json ? JSON.stringify({ code: name, cases }) : errorDetails(cases, width));
}

function checkMethod(method: string): void {
  if (methodNames.includes(method)) return;
  const meant = nearest(method, methodNames);
  throw new UsageError(
    `There is no method${quoted(method, ' of that name')}. ${
      meant ? `Did you mean ${meant}?` : `The methods are ${methodNames.join(', ')}.`
    }`,
  );
}

/** The code or case that was meant. `access_denied` and `ACCESS_DENIED` are two, so letters count first. */
function find(catalogue: Catalogue, wanted: string): [code: string, cases: ErrorCase[]] {
  const all = Object.entries(catalogue).flatMap(([code, cases]) =>
    [code, ...unique(cases.map(({ name }) => name))].map((name) => {
      const named = name === code ? cases : cases.filter((one) => one.name === name);
      return { name, code, cases: named };
    }),
  );
  const lower = wanted.toLowerCase();
  const found =
    all.find(({ name }) => name === wanted) ?? all.find(({ name }) => name.toLowerCase() === lower);
  if (found) return [found.code, found.cases];
  throw new ExpectedError(noSuchCode(Object.keys(catalogue), wanted));
}

function noSuchCode(codes: string[], wanted: string): string {
  const meant = nearest(wanted, codes);
  const containing = codes.filter((code) => code.toLowerCase().includes(wanted.toLowerCase()));
  const close = unique([...(meant ? [meant] : []), ...containing]).slice(0, 5);
  const advice =
    close.length > 0
      ? `Did you mean ${close.join(', ')}?`
      : 'All codes: npx --no bitrix24-chat-api errors. The set is open: a portal can answer others.';
  return `The document has no error code${quoted(wanted, ' of that name')}. ${advice}`;
}
