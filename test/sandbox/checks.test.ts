import { describe, expect, test } from 'vitest';
import type { Identity } from '../../src/sandbox/authenticate.ts';
import { type Admitted, admit, ofMethod, ofRequest } from '../../src/sandbox/checks.ts';
import { createExamples } from '../../src/sandbox/examples.ts';
import { openPortal } from '../../src/sandbox/open-portal.ts';
import { Refusal } from '../../src/sandbox/refusal.ts';
import { demoPortal } from '../../src/sandbox/seed/demo.ts';
import { document } from '../support/document.ts';

const answers = createExamples(document);
const inOrder = [...ofRequest, ...ofMethod].flatMap(({ refuses }) => refuses);

test('the checks are those of the document, in its order', () => {
  const documented = new Set(document['x-checks'].map(({ example }) => example));
  expect(inOrder.filter((example) => documented.has(example))).toEqual([...documented]);
});

test('every method has the errors that the checks refuse by', () => {
  expect(inOrder.filter((example) => !answers.sharedErrors.has(example))).toEqual([]);
});

const operation = answers.operation('im.chat.add');
const portal = openPortal(document, {
  portal: { ...demoPortal, portal: { refuses: 'PORTAL_DELETED' } },
  limits: { rate: { burst: 1, drainPerSecond: 1 }, operating: 1, operatingCost: 1 },
});
const now = portal.clock.now();
const caller = {
  user: portal.store.users.get(1),
  ...{ kind: 'webhook', scopes: [], account: 'webhook 1' },
} as unknown as Identity;
const right = { all: {}, now, operation, caller } as Admitted;

/** The names of the refusals that checks end in, each asked by itself. */
function refusals<Call>(
  checks: readonly { run(of: typeof portal, call: Call): void }[],
  call: Call,
): (string | undefined)[] {
  return checks.map((check) => {
    try {
      check.run(portal, call);
      return undefined;
    } catch (error) {
      return (error as Refusal).example;
    }
  });
}

describe('each check refuses by itself, and by what it says:', () => {
  test('those of a request', () => {
    const wrong = {
      ...{ all: { token: 'x' }, now },
      ...{ operation: undefined, caller: new Refusal('NO_AUTH_FOUND') },
    };
    // The third request is one too many for the rate.
    for (let calls = 0; calls < 2; calls += 1) refusals(ofRequest, wrong);
    const found = refusals(ofRequest, wrong);
    expect(found).not.toContain(undefined);
    for (const [i, { refuses }] of ofRequest.entries()) expect(refuses).toContain(found[i]);
    expect(() => admit(portal, wrong)).toThrow(expect.objectContaining({ example: found[0] }));
  });

  test('those of a method', () => {
    portal.limits.spend(caller.account, 'im.chat.add', now);
    expect(refusals(ofMethod, right)).toEqual([
      'insufficient_scope.webhook',
      'OPERATION_TIME_LIMIT',
    ]);
  });
});
