import { describe, expect, test } from 'vitest';
import type { PlannedFailure } from '../../src/sandbox/index.ts';
import { call, post, ways } from '../support/control.ts';

describe.each(ways)('an answer through $name says that it is of no portal', ({ open }) => {
  const failures: [what: string, failure: PlannedFailure | undefined, status: number][] = [
    ['a success', undefined, 200],
    ['an error', { error: 'WRONG_REQUEST' }, 400],
    ['a page of a server', { error: 'BadGatewayPage' }, 502],
    ['an empty one', { connection: 'empty' }, 200],
  ];

  test.each(failures)('%s', async (_, failure, status) => {
    const { sandbox, ask } = await open();
    if (failure) sandbox.failNext(failure);
    const answer = await call(ask, 'im.chat.add');
    expect([answer.status, answer.headers.get('x-sandbox')]).toEqual([status, 'bitrix24-chat-api']);
  });

  test('what a browser asks before a call', async () => {
    const origin = 'https://tests.example';
    const { ask } = await open({ cors: [origin] });
    const answer = await ask('/rest/im.chat.add', { method: 'OPTIONS', headers: { origin } });
    expect([answer.status, answer.headers.get('x-sandbox')]).toEqual([204, 'bitrix24-chat-api']);
    expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
  });

  test('an unknown method, and a body that is too large', async () => {
    const { ask } = await open({ maxBodyBytes: 10 });
    const answers = [
      await call(ask, 'no.method'),
      await ask('/rest/x', post({ TITLE: 'Canteen' })),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 413]);
    for (const { headers } of answers) expect(headers.get('x-sandbox')).toBe('bitrix24-chat-api');
  });
});
