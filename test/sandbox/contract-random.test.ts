import { fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { requestSchema } from '../../src/document/read.ts';
import type { Behaviour } from '../../src/sandbox/behaviour.ts';
import { document, validBody } from '../support/document.ts';
import { post, read } from '../support/http.ts';
import { behaving, newSandbox, undocumented } from '../support/sandbox.ts';

const behaviours: Behaviour[] = ['server', 'documented', 'older'];
/** Ids of all kinds of users, chats and items of the demo portal, and some of none. */
const ids = [
  0, 1, 2, 7, 11, 12, 13, 15, 27, 77, 78, 503, 1195, 1201, 1203, 1205, 1210, 1341, 1763, 2935,
];

/** What callers send on purpose, in every spelling, and what they send by mistake. */
const value = fc.oneof(
  fc
    .constantFrom(...ids, -1, 99_999)
    .chain((id) => fc.constantFrom(id, `${id}`, ` ${id}`, `${id}.5`)),
  fc.constantFrom(
    'lead',
    'LEAD',
    'L',
    'deal',
    'company',
    'contact',
    'NONE',
    'quote',
    'OPEN',
    'RED',
  ),
  fc.constantFrom(
    'chat2935',
    'sg15',
    'crmDEAL|77',
    '1e3',
    '12abc',
    '[99]',
    "['99',{}]",
    'N',
    'n',
    '',
  ),
  fc.constantFrom(null, true, false, 1.5, 1e300, -0, [], {}, { toString: null }, '\0', '\ud800'),
  fc.array(fc.constantFrom<unknown>(...ids, '99', 'x', [], true), { maxLength: 4 }),
  fc.anything({ maxDepth: 2 }).map((one) => JSON.parse(JSON.stringify(one) ?? 'null') as unknown),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
);

describe.each(behaving)('%s', (method, operation) => {
  const { properties } = requestSchema(document, operation);
  const names = [
    ...Object.keys(properties).filter((name) => name !== 'auth'),
    'DIALOG_ID',
    '__proto__',
  ];
  /** A body that is right but for a few parameters, so that calls get far. */
  const body = fc
    .tuple(
      fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 4 }),
      fc.subarray(Object.keys(validBody(operation))),
    )
    .map(([some, left]) => {
      const kept = Object.entries(validBody(operation)).filter(([name]) => left.includes(name));
      return { ...Object.fromEntries(kept), ...some };
    });
  const caller = fc.constantFrom(1, 1, 1, 11, 12, 13, 14, 15, 27);
  // A fixed seed: the same bodies on every machine and in every run.
  const settings = { seed: 20260727, numRuns: 150 };

  test.each(behaviours)('answers any JSON as documented, as %s', async (behaviour) => {
    const sandbox = newSandbox({ behaviour });
    const seen = new Set<number>();
    const property = fc.asyncProperty(body, caller, async (params, user) => {
      const answer = await post(sandbox.fetch, `/rest/${user}/secret/${method}`, params);
      expect(undocumented(operation, answer)).toEqual([]);
      seen.add(answer.status);
    });
    await fc.assert(property, settings);
    // The bodies get far enough to tell something.
    expect([...seen]).toEqual(expect.arrayContaining([200, 400, 401]));
  });

  test('answers any form as documented', async () => {
    const sandbox = newSandbox();
    const name = fc.tuple(
      fc.constantFrom(...names),
      fc.constantFrom('', '[]', '[a]', '[0][1]', '['),
    );
    const field = fc.tuple(
      name.map((parts) => parts.join('')),
      value.map(asText),
    );
    const property = fc.asyncProperty(fc.array(field, { maxLength: 8 }), async (fields) => {
      const form = new URLSearchParams([
        ...Object.entries(validBody(operation)).map(asTexts),
        ...fields,
      ]);
      const url = `http://localhost/rest/1/secret/${method}`;
      const answer = await read(
        await sandbox.fetch(new Request(url, { method: 'POST', body: form })),
      );
      expect(undocumented(operation, answer)).toEqual([]);
    });
    await fc.assert(property, settings);
  });

  test('answers any text as documented', async () => {
    const sandbox = newSandbox();
    const text = fc.oneof(
      fc.json(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('{', '[1]', 'null'),
    );
    const property = fc.asyncProperty(text, async (sent) => {
      const answer = await post(sandbox.fetch, `/rest/1/secret/${method}`, sent);
      expect(undocumented(operation, answer)).toEqual([]);
    });
    await fc.assert(property, settings);
  });
});

const asText = (item: unknown) => (typeof item === 'string' ? item : JSON.stringify(item));
const asTexts = ([name, item]: [string, unknown]): [string, string] => [name, asText(item)];
