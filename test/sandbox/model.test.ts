import { fc } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import type { Sandbox } from '../../src/sandbox/index.ts';
import { type Call, newSandbox, outcome } from '../support/sandbox.ts';
import { Model, summaryOfPortal } from '../support/sandbox-model.ts';

interface Portal {
  model: Model;
}
type Command = fc.AsyncCommand<Portal, Sandbox>;

const firstMessage = 19880117;
/** All outcomes that were met, of all runs. */
const met = new Set<unknown>();

class CallCommand implements Command {
  readonly #call: Call;

  constructor(call: Call) {
    this.#call = call;
  }

  check = () => true;

  async run({ model }: Portal, sandbox: Sandbox): Promise<void> {
    const expected = model.call(this.#call);
    expect(await outcome(sandbox, this.#call)).toEqual(expected);
    expect(summaryOfPortal(sandbox.state())).toEqual(model.summary());
    met.add(typeof expected === 'number' && expected > 0 ? 'an id' : expected);
  }

  toString = () => JSON.stringify(this.#call);
}

class Reset implements Command {
  check = () => true;

  async run(portal: Portal, sandbox: Sandbox): Promise<void> {
    sandbox.reset();
    portal.model = new Model(sandbox.state(), firstMessage);
  }

  toString = () => 'reset';
}

// Few of each kind, so that sequences come back to the same ones.
const caller = fc.constantFrom(1, 1, 1, 11, 12, 13, 14, 27, 99, 503);
const user = fc.constantFrom(1, 2, 11, 12, 13, 15, 27, 99, 103, 503, 744, 4711);
const users = fc.array(user, { maxLength: 4 });
const chat = fc.constantFrom(0, 1, 15, 1200, 1201, 1203, 2935, 1763, 1417, 1417, 1418, 1419, 4711);
/** Items with chats of all kinds, most of the time with the chat that is theirs. */
const line = fc.constantFrom<[string, number, number]>(
  ['lead', 1205, 1763],
  ['lead', 1205, 1763],
  ['lead', 1195, 1341],
  ['contact', 25, 1341],
  ['company', 7, 1343],
  ['deal', 78, 1203],
  ['lead', 1210, 1350],
  ['deal', 1663, 1763],
);

const ofLine = (method: string, more: object = {}) =>
  fc.tuple(caller, user, line, fc.boolean()).map(([as, USER_ID, [type, id, CHAT_ID], isNamed]) => {
    const names = { CRM_ENTITY_TYPE: type, CRM_ENTITY: id, USER_ID };
    const isNeeded = method.endsWith('message.add');
    const params = { ...names, ...more, ...((isNamed || isNeeded) && { CHAT_ID }) };
    return new CallCommand({ method, params, as });
  });

const commands: fc.Arbitrary<Command>[] = [
  fc
    .tuple(caller, users)
    .map(([as, USERS]) => new CallCommand({ method: 'im.chat.add', params: { USERS }, as })),
  fc
    .tuple(caller, chat, fc.uniqueArray(user, { maxLength: 3 }), fc.constantFrom('Y', 'N'))
    .map(([as, CHAT_ID, USERS, HIDE_HISTORY]) => {
      const params = { CHAT_ID, USERS, HIDE_HISTORY };
      return new CallCommand({ method: 'im.chat.user.add', params, as });
    }),
  ofLine('imopenlines.crm.chat.user.add'),
  ofLine('imopenlines.crm.chat.user.delete'),
  ofLine('imopenlines.crm.message.add', { MESSAGE: 'Hello' }),
  fc.constant(new Reset()),
];

test('does the same as a small model, whatever the calls and their order', async () => {
  const sandbox = newSandbox();
  const property = fc.asyncProperty(
    fc.commands(commands, { maxCommands: 60, size: 'max' }),
    async (sequence) => {
      sandbox.reset();
      const portal = { model: new Model(sandbox.state(), firstMessage) };
      await fc.asyncModelRun(() => ({ model: portal, real: sandbox }), sequence);
    },
  );
  // Another seed tries other sequences. A failure tells its seed, and the shortest sequence.
  await fc.assert(property, { seed: Number(process.env.SEED ?? 20260727), numRuns: 30 });
  expect([...met]).toEqual(expect.arrayContaining(outcomes));
});

const outcomes = [
  'an id',
  true,
  0,
  'authorization_error',
  'ACCESS_DENIED',
  'CHAT_NOT_IN_CRM',
  'CHAT_ID_EMPTY',
  'ACCESS_ERROR',
  'ACCESS_DENIED_EXTEND',
  'CRM_CHAT_USER_NOT_ACTIVE',
  'CHAT_DELETE_USER_PERMISSION_DENIED',
  'USER_NOT_FOUND',
  'CANCELED',
];
