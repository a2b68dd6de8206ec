import { describe, expect, test } from 'vitest';
import { responseExamples } from '../../src/document/read.ts';
import { createExamples } from '../../src/sandbox/examples.ts';
import { document, methods } from '../support/document.ts';
import { callOf, newSandbox, outcome } from '../support/sandbox.ts';

const { errorNames, sharedErrors } = createExamples(document);

/** A portal with a user who is refused, by one who refuses. */
const refusing = (refuses: string) => ({
  users: [{ id: 1 }],
  webhooks: [{ user: 1, code: 'secret', refuses }],
});

describe('a credential can refuse every call with', () => {
  test.each([...sharedErrors])('%s', async (refuses) => {
    const sandbox = newSandbox({ portal: refusing(refuses) });
    for (const [method, operation] of methods) {
      const { status, body } = await callOf(sandbox, { method });
      const examples = responseExamples(document, operation).filter(({ name }) => name === refuses);
      expect(examples.map(({ example }) => example.value)).toContainEqual(body);
      expect(examples.map((example) => example.status)).toContain(status);
    }
    expect(sandbox.journal().map(({ problem }) => problem)).toEqual(methods.map(() => undefined));
  });
});

describe('but not with what some methods never answer:', () => {
  test.each([...errorNames].filter((name) => !sharedErrors.has(name)))('%s', (refuses) => {
    const message = 'refuses must be the name of an error that every method can answer';
    expect(() => newSandbox({ portal: refusing(refuses) })).toThrow(message);
    const portal = { users: [], portal: { refuses } };
    expect(() => newSandbox({ portal })).toThrow(`portal.${message}`);
    const sandbox = newSandbox();
    expect(() => sandbox.reset(portal)).toThrow(message);
  });
});

test('a name that is no error is refused as well, such as that of a success', async () => {
  for (const refuses of ['Published', 'toString', 'NO_SUCH_ERROR']) {
    expect(() => newSandbox({ portal: refusing(refuses) })).toThrow('refuses must be');
  }
  expect(await outcome(newSandbox(), { method: 'im.chat.add' })).toBe(1417);
});
