import type { PlannedFailure } from '../failures.ts';
import { checkFields, ensure } from '../input.ts';
import type { PortalLimits } from '../limits.ts';
import type { PortalSeed } from '../seed/types.ts';
import type { ControlCall, Route } from './route.ts';

/** Routes that change how the sandbox goes on, and those that tell how it does. */
export const changing: Route[] = [
  {
    verb: 'POST',
    path: 'reset',
    body: {},
    isLarge: true,
    says: 'Resets the portal; { "portal": … } replaces it',
    run: reset,
  },
  {
    verb: 'GET',
    path: 'fail',
    says: 'Failures that have not happened yet',
    run: showFailures,
  },
  {
    verb: 'POST',
    path: 'fail',
    body: { method: 'im.chat.add', error: 'WRONG_REQUEST' },
    says: 'Lets the next calls fail: method, error (and status) or connection, when (before, after), times',
    run(call) {
      call.sandbox.failNext(call.body as PlannedFailure);
      return showFailures(call);
    },
  },
  {
    verb: 'DELETE',
    path: 'fail',
    says: 'Forgets the failures that have not happened yet',
    run(call) {
      call.sandbox.clearFailures();
      return showFailures(call);
    },
  },
  {
    verb: 'GET',
    path: 'clock',
    says: 'The time in the portal',
    run: ({ sandbox }) => sandbox.clock(),
  },
  {
    verb: 'POST',
    path: 'clock',
    body: { advance: 60_000 },
    says: 'Moves the clock forward, by milliseconds or { "to": "2026-01-12T10:00:00Z" }',
    run: moveClock,
  },
  {
    verb: 'GET',
    path: 'limits',
    says: 'The limits that are on',
    run: ({ sandbox }) => sandbox.limits(),
  },
  {
    verb: 'POST',
    path: 'limits',
    body: { rate: true, operating: 480, operatingCost: 0.1 },
    says: 'Turns limits on, and off by false; what is not named stays',
    run({ sandbox, body }) {
      sandbox.limit(body as PortalLimits);
      return sandbox.limits();
    },
  },
];

function showFailures({ sandbox }: ControlCall): object {
  return { failures: sandbox.failures() };
}

function reset({ sandbox, portal, body }: ControlCall): object {
  checkFields(body, ['portal'], 'The body');
  sandbox.reset(body.portal as PortalSeed | undefined);
  return { chats: portal.store.summaries.count(), clock: sandbox.clock() };
}

function moveClock({ sandbox, body }: ControlCall): object {
  checkFields(body, ['advance', 'to'], 'The body');
  const { advance, to } = body;
  const isOne = (advance === undefined) !== (to === undefined);
  ensure(isOne, 'The body must have one of advance (milliseconds) and to (a moment as ISO 8601).');
  if (to === undefined) sandbox.advance(advance as number);
  else sandbox.advanceTo(to as string);
  return sandbox.clock();
}
