import { type CallError, createCaller } from 'bitrix24-chat-api';
import { expect, test } from 'vitest';
import { outcomeOf, webhook } from '../support/portal.ts';
import { guide } from '../support/readme.ts';

const [, section = ''] = guide('errors').split('## A page in the place of a response');
const [unread = '', open = ''] = section.split('After every other status');
const statusesOf = (table: string) =>
  [...table.matchAll(/^\| (\d[^|]*)\|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/\b\d{3}\b/g)].map(([status]) => Number(status)),
  );

/** Whether a call ran, when a page of this status comes. */
async function ranAfter(status: number): Promise<string> {
  const fetch = async () => new Response(`<title>${status}</title>`, { status });
  const caller = createCaller({ webhook, fetch, retry: false });
  const { ran } = (await outcomeOf(caller.call('im.chat.add'))) as CallError;
  return ran;
}

test('the statuses with which a page says that the call did not run are those of the guide', async () => {
  const statuses = [200, ...Array.from({ length: 200 }, (_, index) => 400 + index)];
  const outcomes = await Promise.all(
    statuses.map(async (status) => ({ status, ran: await ranAfter(status) })),
  );
  const notRun = outcomes.filter(({ ran }) => ran === 'no').map(({ status }) => status);
  expect(statusesOf(unread).sort()).toEqual(notRun);
  expect(outcomes.filter(({ ran }) => ran !== 'no' && ran !== 'unknown')).toEqual([]);
});

test('the guide gives a reason for statuses that leave it open', () => {
  const named = statusesOf(open);
  expect(named).toEqual(expect.arrayContaining([200, 402, 408, 409, 410, 499, 500, 502, 503, 504]));
  expect(named.filter((status) => statusesOf(unread).includes(status))).toEqual([]);
});
