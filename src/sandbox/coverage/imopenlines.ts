import { rules } from './rule.ts';

/** Rules that the methods of open channels share. */
export const openChannels = rules('imopenlines', {
  area: 'Open channels',
  implemented: {
    case: 'Names of parameters are upper case',
    missing: 'A value that PHP takes for empty is missing',
    numbers: 'CRM_ENTITY is a number, or a text with one',
    'type-case': 'CRM_ENTITY_TYPE works in any letter case',
    'type-short': 'Abbreviations of kinds pass the check of access, and have no chat',
    'type-others': 'Other kinds of items pass the check of access, and have no chat',
    'type-unknown': 'An unknown kind of item is refused',
    'type-list': [
      'A list as CRM_ENTITY_TYPE is an error of the server',
      'Assumed from what PHP does.',
    ],
    none: 'The kind NONE passes the check of access, and has no chat',
    'no-crm': 'Nothing is checked, and no chat found, without CRM',
    'no-im': 'Without a messenger the answer is IM_NOT_INSTALLED',
    access: 'The caller must be allowed to read the item',
    last: 'The last chat of an item is that of its newest dialog',
    active: 'Only dialogs that are going on count',
    connector: 'Only dialogs with a connector that works count',
    'other-item': 'A chat of another item is refused',
    nothing: 'Without a chat the answer is 0, and nothing is done',
    negative: 'A negative CHAT_ID comes back',
    word: 'A CHAT_ID that is a word ends with 0',
    zero: 'An empty CHAT_ID is the last chat',
  },
  partly: {
    rights: [
      'Open channels have rights of their own',
      'Only access to the item is looked at, and one right for the history.',
    ],
  },
  no: { customer: ['Messages reach the customer by a connector', 'They stay in the chat.'] },
});
