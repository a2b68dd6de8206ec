// Removes an employee from the open-channel chats of many CRM items, with a progress bar. Run it before
// the employee is dismissed: a portal refuses to remove somebody who is inactive.
//
//   B24_WEBHOOK=https://…/rest/1/…/ npx tsx examples/remove-employee.ts 503 lead:1205 deal:77
//   … | xargs npx tsx examples/remove-employee.ts 503
import { type Client, createClient, isErrorCode, NothingDoneError } from 'bitrix24-chat-api';

const types = ['lead', 'deal', 'contact', 'company'] as const;
type Item = { type: (typeof types)[number]; id: number };

const method = 'imopenlines.crm.chat.user.delete';
const [user, ...names] = process.argv.slice(2);
const items = names.map(readItem);
if (!Number(user) || items.length === 0) {
  console.error(
    'Usage: remove-employee.ts USER lead:ID [deal:ID …]   (B24_WEBHOOK holds the webhook)',
  );
  process.exit(2);
}

function readItem(name: string): Item {
  const [type, id] = name.split(':');
  const known = types.find((one) => one === type);
  if (known && Number(id) > 0) return { type: known, id: Number(id) };
  console.error(`${name} is no item such as lead:1205.`);
  process.exit(2);
}

/** What became of one item, in a word. */
async function remove(client: Client, { type, id }: Item): Promise<string> {
  try {
    await client.call(method, { CRM_ENTITY_TYPE: type, CRM_ENTITY: id, USER_ID: Number(user) });
    return 'removed';
  } catch (error) {
    if (isErrorCode(error, method, 'USER_NOT_FOUND')) return 'was not there';
    if (error instanceof NothingDoneError) return 'has no chat';
    if (isErrorCode(error, method, 'CHAT_NOT_IN_CRM')) return 'has no open dialog';
    return String(error);
  }
}

function showProgress(done: number): void {
  if (!process.stderr.isTTY) return;
  const width = 30;
  const bar = '#'.repeat(Math.round((done / items.length) * width)).padEnd(width);
  process.stderr.write(`\r[${bar}] ${done} of ${items.length}`);
  if (done === items.length) process.stderr.write('\n');
}

// All at once: the client keeps to the rate of the portal, and lets them go in order.
const client = createClient({ webhook: process.env.B24_WEBHOOK ?? '' });
let done = 0;
const outcomes = await Promise.all(
  items.map(async (item) => {
    const outcome = await remove(client, item);
    done += 1;
    showProgress(done);
    return { item, outcome };
  }),
);
const harmless = ['removed', 'was not there', 'has no chat', 'has no open dialog'];
for (const { item, outcome } of outcomes) console.log(`${item.type}:${item.id} ${outcome}`);
if (outcomes.some(({ outcome }) => !harmless.includes(outcome))) process.exitCode = 1;
