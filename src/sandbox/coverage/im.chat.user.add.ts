import { type Rule, rulesOf } from './rule.ts';

const effects = 'sandbox/scenarios/effects-im.chat.user.add.ts';
const values = 'sandbox/scenarios/coercions.ts';
const refused = 'sandbox/scenarios/im.chat.user.add.ts';
const rules = 'sandbox/methods-rules.test.ts';

export const imChatUserAdd: Rule[] = rulesOf(
  'im.chat.user.add',
  'im.chat.user.add',
  [
    [
      'case',
      'Names of parameters work in any letter case',
      `${values} › im.chat.user.add work in lower case`,
    ],
    ['chat-id', 'CHAT_ID is read by its leading digits', `${values} › its leading digits are read`],
    ['no-chat', 'Without a chat the answer is CHAT_ID_EMPTY', `${refused} › no chat is named`],
    [
      'dialog',
      'DIALOG_ID counts in place of CHAT_ID',
      `${values} › and counts in place of CHAT_ID`,
    ],
    [
      'dialog-forms',
      'It names a chat, a workgroup or a CRM item',
      `${values} › sg and an id is the chat of a workgroup`,
    ],
    [
      'no-dialog',
      'Anything else in it is DIALOG_ID_EMPTY',
      `${refused} › DIALOG_ID names a person`,
    ],
    [
      'order',
      'The checks come in the documented order',
      'sandbox/methods-order.test.ts › comes before $second.example',
    ],
    [
      'general',
      'Nobody is added to the general chat',
      `${refused} › the chat is that of the whole company`,
    ],
    [
      'closed',
      'Nor to chats that belong to workgroups and calls',
      `${refused} › the chat belongs to a workgroup`,
    ],
    [
      'extranet',
      'A guest of the portal must give a list',
      `${refused} › a guest gives one id in place of a list`,
    ],
    [
      'roles',
      'The caller needs the role that the chat asks for',
      `${rules} › a caller with the role %s`,
    ],
    [
      'unknown',
      'A chat that is not there is refused like one of others',
      `${rules} › is refused like one that the caller is not in`,
    ],
    ['scalar', 'A single id will do', `${effects} › a single id does as well`],
    ['garbage', 'Without usable users the answer is true', `${values} › with garbage too`],
    [
      'silent',
      'Unknown and inactive users are passed over',
      `${effects} › unknown and dismissed users are passed over`,
    ],
    [
      'repeat',
      'A repeat is true and does nothing',
      `${effects} › a repeat adds nobody and says nothing`,
    ],
    [
      'older',
      'On older servers it is NOTHING_TO_ADD',
      `${rules} › users who are in a chat are added again`,
    ],
    [
      'joined',
      'A message of the system says who has joined',
      `${effects} › the system says that they have joined`,
    ],
    [
      'history',
      'HIDE_HISTORY hides by anything but N and what is empty',
      `${effects} › and any other text, n as well`,
    ],
    [
      'history-default',
      'Without it the portal decides',
      `${effects} › without it the portal decides`,
    ],
  ],
  [
    [
      'fallback',
      'Whatever else fails is WRONG_REQUEST',
      'Nothing else does; the error comes by failNext.',
    ],
  ],
  [
    ['groups', 'USERS can name departments and people of other portals', 'They are passed over.'],
    ['events', 'Others are told by events and pushes', 'Nobody is told.'],
  ],
);
