import { type Rule, rulesOf } from './rule.ts';

const values = 'sandbox/scenarios/coercions.ts';
const rules = 'sandbox/methods-rules.test.ts';

/** What the methods of open channels have in common. */
export const openChannels: Rule[] = rulesOf(
  'Open channels',
  'imopenlines',
  [
    ['case', 'Names of parameters are upper case', `${values} › those of imopenlines do not`],
    [
      'missing',
      'A value that PHP takes for empty is missing',
      `${values} › an empty list is missing`,
    ],
    [
      'numbers',
      'CRM_ENTITY is a number, or a text with one',
      `${values} › but leading digits are not enough`,
    ],
    [
      'type-case',
      'CRM_ENTITY_TYPE works in any letter case',
      `${values} › the type of a CRM item does in any`,
    ],
    [
      'type-short',
      'Abbreviations pass the check of access, and have no chat',
      `${values} › an abbreviation passes the check of access`,
    ],
    [
      'type-others',
      'So do other kinds of items',
      `${values} › a kind of item without open channels`,
    ],
    ['type-unknown', 'An unknown kind is refused', `${values} › an unknown kind does not`],
    [
      'type-list',
      'A list as CRM_ENTITY_TYPE is an error of the server',
      `${values} › a list is an error of the server, by a page`,
      'Assumed from what PHP does.',
    ],
    ['none', 'NONE passes, and has no chat', `${values} › NONE as well`],
    [
      'no-crm',
      'Nothing is checked, and no chat found, without CRM',
      `${rules} › access is not checked, and no chat is found`,
    ],
    [
      'no-im',
      'Without a messenger the answer is IM_NOT_INSTALLED',
      'sandbox/scenarios/imopenlines.crm.chat.user.add.ts › the portal has no messenger',
    ],
    ['access', 'The caller must be allowed to read the item', `${values} › access is to items`],
    [
      'last',
      'The last chat of an item is that of its newest dialog',
      `${rules} › is the last of its item when it is the newest`,
    ],
    ['active', 'Only dialogs that are going on count', `${rules} › with the status %s is active`],
    [
      'connector',
      'And only with a connector that works',
      `${rules} › is not active without its connector`,
    ],
    [
      'other-item',
      'A chat of another item is refused',
      `${values} › a chat is looked for by the item`,
    ],
    [
      'nothing',
      'Without a chat the answer is 0, and nothing is done',
      `${values} › an item without a chat ends with 0`,
    ],
    ['negative', 'A negative CHAT_ID comes back', `${values} › a CHAT_ID below 0 comes back`],
    [
      'word',
      'A CHAT_ID that is a word ends with 0',
      `${values} › a CHAT_ID that is a word ends with 0`,
    ],
    ['zero', 'An empty CHAT_ID is the last chat', `${values} › CHAT_ID 0 is the last chat`],
  ],
  [
    [
      'rights',
      'Open channels have rights of their own',
      'Only access to the item is looked at, and one right for the history.',
    ],
  ],
  [['customer', 'Messages reach the customer by a connector', 'They stay in the chat.']],
);
