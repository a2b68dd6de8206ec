// Adds an operator to the open-channel chat of a lead, then answers the customer in their name.
//
//   B24_WEBHOOK=https://…/rest/1/…/ npx tsx examples/answer-lead.ts 1205 503 "We have found your parcel."
import { type Client, createClient, isErrorCode, NothingDoneError } from 'bitrix24-chat-api';

const [lead, operator, message] = process.argv.slice(2);
if (!Number(lead) || !Number(operator) || !message) {
  console.error('Usage: answer-lead.ts LEAD USER MESSAGE   (B24_WEBHOOK holds the webhook)');
  process.exit(2);
}

/** Adding somebody who is in the chat already changes nothing, so that this can be repeated. */
async function addOperator(client: Client): Promise<number> {
  const { result } = await client.call(
    'imopenlines.crm.chat.user.add',
    { CRM_ENTITY_TYPE: 'lead', CRM_ENTITY: Number(lead), USER_ID: Number(operator) },
    { retry: { unknownOutcome: 'safe-methods' } },
  );
  return result;
}

/** What to tell a person who cannot read error codes. */
function explain(error: unknown): string {
  if (error instanceof NothingDoneError) return `Lead ${lead} has no open-channel chat.`;
  if (isErrorCode(error, 'imopenlines.crm.chat.user.add', 'CHAT_NOT_IN_CRM')) {
    return `The dialog of lead ${lead} is finished, or nobody has answered it yet.`;
  }
  if (isErrorCode(error, 'imopenlines.crm.chat.user.add', 'CRM_CHAT_USER_NOT_ACTIVE')) {
    return `User ${operator} is dismissed or unknown.`;
  }
  return String(error);
}

try {
  const client = createClient({ webhook: process.env.B24_WEBHOOK ?? '', deadline: 30_000 });
  const chat = await addOperator(client);
  const { result } = await client.call('imopenlines.crm.message.add', {
    CRM_ENTITY_TYPE: 'lead',
    CRM_ENTITY: Number(lead),
    USER_ID: Number(operator),
    CHAT_ID: chat,
    MESSAGE: message,
  });
  console.log(`Message ${result} is sent in chat ${chat}.`);
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}
