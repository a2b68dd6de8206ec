// Creates a chat for a deal and invites the team.
//
//   B24_WEBHOOK=https://…/rest/1/…/ npx tsx examples/deal-chat.ts 1663 103 547
import { createClient, OptionsError, OutcomeUnknownError } from 'bitrix24-chat-api';

const [deal, ...team] = process.argv.slice(2).map(Number);
if (!deal || team.length === 0 || team.some((id) => !(id > 0))) {
  console.error('Usage: deal-chat.ts DEAL USER [USER …]   (ids; B24_WEBHOOK holds the webhook)');
  process.exit(2);
}

try {
  const client = createClient({ webhook: process.env.B24_WEBHOOK ?? '', deadline: 30_000 });
  const { result: chat } = await client.call('im.chat.add', {
    TITLE: `Deal ${deal}`,
    TYPE: 'CHAT',
    COLOR: 'AQUA',
    ENTITY_TYPE: 'CRM',
    ENTITY_ID: `DEAL|${deal}`,
    USERS: team,
    MESSAGE: 'Welcome. All about this deal goes here.',
  });
  console.log(`Chat ${chat} is ready, ${team.length} people are invited.`);
} catch (error) {
  process.exitCode = 1;
  if (error instanceof OutcomeUnknownError) {
    // Repeating it could make a second chat: a person has to look.
    console.error(`Look whether the chat "Deal ${deal}" is there before you run this again.`);
  }
  if (error instanceof OptionsError) console.error('Put the URL of a webhook into B24_WEBHOOK.');
  console.error(String(error));
}
