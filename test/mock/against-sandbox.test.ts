import { fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { responseExamples } from '../../src/document/read.ts';
import type { Check, Operation } from '../../src/document/types.ts';
import { createMock } from '../../src/mock/create-mock.ts';
import { document, validBody } from '../support/document.ts';
import { read } from '../support/http.ts';
import { behaving, newSandbox } from '../support/sandbox.ts';

const mock = await createMock(document);
/** Checks that the state of the portal can fail as well, whatever the request holds. */
const byState = ['CHAT_NOT_IN_CRM', 'ACCESS_DENIED.caller', 'WRONG_REQUEST.users'];
/** Together ten thousand. */
const perMethod = 2000;

const value = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, 0, 1, -1, 27, 99, 1205, 1763, 2935, 4711, 1.5, 1e300),
  fc.constantFrom<unknown>(
    '',
    '0',
    ' ',
    'abc',
    '27',
    ' 27',
    '27abc',
    '027',
    '2.7e1',
    '-5',
    'N',
    'n',
  ),
  fc.constantFrom<unknown>('lead', 'LEAD', 'L', 'car', 'chat2935', 'CHAT2935', 'chat2935x', 'sg15'),
  fc.constantFrom<unknown>([], {}, [99], ['99', 27], [[99]], [{ ID: 99 }], [true], [1.5], {
    a: 99,
  }),
  fc.constantFrom<unknown>('[27,99]', '27,99', 'OPEN', 'RED', '9223372036854775808', 2 ** 63),
);
const format = fc.constantFrom('json', 'json', 'form', 'multipart', 'query', 'text');
const credentials = fc.constantFrom(
  {},
  {},
  {},
  {},
  { token: '' },
  { token: '0' },
  { auth: '0' },
  { auth: [] },
);

/** A body that is right but for a few parameters, so that calls get far. */
function bodies(operation: Operation) {
  const valid = validBody(operation);
  const { properties } = { properties: { ...valid, DIALOG_ID: '', TITLE: '', HIDE_HISTORY: '' } };
  const changed = fc.dictionary(fc.constantFrom(...Object.keys(properties), 'TYPO'), value, {
    maxKeys: 3,
  });
  return fc
    .tuple(changed, fc.subarray(Object.keys(valid)), credentials)
    .map(([some, kept, more]) => {
      const left = Object.entries(valid).filter(([name]) => kept.includes(name));
      return { ...Object.fromEntries(left), ...some, ...more };
    });
}

function requestOf(method: string, body: Record<string, unknown>, how: string): () => Request {
  const url = `http://localhost/rest/1/secret/${method}`;
  const post = (headers: Record<string, string>, text: string) => () =>
    new Request(url, { method: 'POST', headers, body: text });
  const form = new URLSearchParams(pairsOf(body)).toString();
  switch (how) {
    case 'form':
      return post({ 'content-type': 'application/x-www-form-urlencoded' }, form);
    case 'multipart':
      return () => {
        const data = new FormData();
        for (const [name, text] of pairsOf(body)) data.append(name, text);
        return new Request(url, { method: 'POST', body: data });
      };
    case 'query':
      return () => new Request(`${url}?${form}`);
    case 'text':
      return post({ 'content-type': 'text/plain' }, JSON.stringify(body));
    default:
      return post({ 'content-type': 'application/json' }, JSON.stringify(body));
  }
}

/** As PHP's `http_build_query` writes them; what is null is left out. */
function pairsOf(values: object, prefix = ''): [string, string][] {
  return Object.entries(values).flatMap(([key, item]): [string, string][] => {
    const name = prefix === '' ? key : `${prefix}[${key}]`;
    if (item === null) return [];
    if (typeof item === 'object') return pairsOf(item, name);
    return [[name, item === true ? '1' : item === false ? '0' : String(item)]];
  });
}

/** The checks of a method in the portal's order, those before any method first, with their answers. */
function checksOf(operation: Operation) {
  const examples = responseExamples(document, operation);
  return [...document['x-checks'], ...operation['x-checks']].map((check) => {
    const { status, example } = check;
    const found = examples.find((one) => one.status === status && one.name === example);
    const { error, error_description } = (found?.example.value ?? {}) as Record<string, string>;
    return { ...check, answer: `${status} ${error} ${error_description}` };
  });
}

describe.each(behaving)('%s', (method, operation) => {
  const checks = checksOf(operation);
  const settings = { seed: 20261125, numRuns: perMethod };
  const samples = fc.sample(fc.tuple(bodies(operation), format), settings);

  test('the mock finds the fault that the sandbox refuses, wherever the check has one', async () => {
    const sandbox = newSandbox();
    const met = new Set<string>();
    for (const [body, how] of samples) {
      const request = requestOf(method, body, how);
      const byMock = await read(await mock.fetch(request()));
      const bySandbox = await read(await sandbox.fetch(request()));
      const { error, error_description } = bySandbox.body;
      const answer = `${bySandbox.status} ${error} ${error_description}`;
      const refused = checks.findIndex((check) => check.answer === answer);
      const found = checks.findIndex(
        ({ status, example }) => status === byMock.status && example === byMock.example,
      );
      const faults = compare(checks, found, refused, bySandbox.status);
      if (faults !== '') {
        const { example, cause } = byMock;
        throw new Error(`${faults}: ${JSON.stringify({ how, body, example, cause, answer })}`);
      }
      if (typeof checks[refused]?.fault === 'object') met.add(checks[refused].example);
    }
    expect(met.size).toBeGreaterThan(0);
  });
});

/** What is wrong with the check that the mock found, beside the one by which the sandbox refused. */
function compare(checks: Check[], found: number, refused: number, status: number): string {
  const [byMock, bySandbox] = [checks[found], checks[refused]];
  const isByRequest = typeof bySandbox?.fault === 'object' && !byState.includes(bySandbox.example);
  // The mock is stricter at some checks, and says so.
  const isStricter = byMock?.portal !== undefined;
  if (isByRequest && found !== refused && !(isStricter && found < refused)) {
    return 'The mock does not find the fault';
  }
  // A value that the server cannot handle is no check of the method.
  if (!byMock || isStricter || byMock.fault === 'any-other' || status >= 500) return '';
  return bySandbox && refused <= found ? '' : 'The sandbox does not refuse it';
}
