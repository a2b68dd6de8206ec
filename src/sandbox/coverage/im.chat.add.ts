import { type Rule, rulesOf } from './rule.ts';

const effects = 'sandbox/scenarios/effects-im.chat.add.ts';
const values = 'sandbox/scenarios/coercions.ts';

export const imChatAdd: Rule[] = rulesOf(
  'im.chat.add',
  'im.chat.add',
  [
    ['case', 'Names of parameters work in any letter case', `${values} › those of im.chat.add too`],
    [
      'owner',
      'The caller becomes author, owner and member',
      `${effects} › the caller owns the chat`,
    ],
    ['members', 'USERS become members, each once', `${effects} › the caller is no second time`],
    [
      'dropped',
      'Unknown and inactive users are silently dropped',
      `${effects} › unknown, dismissed and impossible users`,
    ],
    [
      'list',
      'USERS can be a list, or a text that writes one',
      `${effects} › USERS can be a text in JSON`,
    ],
    [
      'unquoted',
      'In that text names can stand without quotes',
      `${effects} › with names that have no quotes`,
    ],
    ['no-list', 'Anything else is an empty list', `${values} › or no list`],
    [
      'empty-items',
      'Items that are empty are passed over',
      `${values} › what is empty is passed over`,
    ],
    [
      'items',
      'Other items than numbers and texts are INVALID_FORMAT',
      `${values} › a fraction is refused`,
    ],
    [
      'large',
      'A number of more than 64 bits is no whole number',
      `${values} › a number of more than 64 bits too`,
    ],
    ['digits', 'Texts are ids by their leading digits', `${values} › texts are ids`],
    [
      'extranet',
      'A guest of the portal adds those whom it meets',
      `${effects} › a guest meets only those`,
    ],
    ['type', 'TYPE is OPEN, or the chat is closed', `${effects} › in this letter case only`],
    [
      'title',
      'TITLE is trimmed and cut at 255 characters',
      `${effects} › and cut at 255 characters`,
    ],
    ['no-title', 'Without one it is generated', `${effects} › none is made of colour and number`],
    ['color', 'An unknown COLOR is replaced', `${effects} › an unknown one is replaced`],
    [
      'description',
      'DESCRIPTION is kept, and posted as a message',
      `${effects} › its messages come in order`,
    ],
    [
      'message',
      'MESSAGE comes from the caller, unless it is empty',
      `${effects} › a message of white space is none`,
    ],
    [
      'greeting',
      'A chat that belongs to something has no greeting',
      `${effects} › a chat of something else has no greeting`,
    ],
    [
      'avatar',
      'AVATAR is a picture of at most 5000 pixels, or passed over',
      `${effects} › of 5000 pixels at most`,
    ],
    [
      'entity',
      'ENTITY_TYPE and ENTITY_ID are any texts',
      `${effects} › others do, to anything, trimmed`,
    ],
    [
      'entity-guest',
      'A guest of the portal binds a chat to nothing',
      `${effects} › a guest binds a chat to nothing`,
    ],
    [
      'lines',
      'A chat of open channels has no author',
      `${effects} › a chat of an open channel has no author`,
    ],
    ['role', 'COPILOT_MAIN_ROLE is kept', `${effects} › a role of the assistant is kept`],
    [
      'rights',
      'Any member may add users afterwards',
      `${effects} › any member may add users to it`,
    ],
    [
      'repeat',
      'Each call makes a chat of its own',
      'sandbox/methods-effects.test.ts › count up from where the seed says',
    ],
  ],
  [
    ['file', 'AVATAR can be the id of a file', 'There are no files: any id is taken.'],
    ['classes', 'Some values of ENTITY_TYPE make another kind of chat', 'Only LINES does.'],
    [
      'failed',
      'A chat that cannot be made is WRONG_REQUEST',
      'Every one can; the error comes by failNext.',
    ],
  ],
  [
    [
      'other-rights',
      'The right to change a chat or to write in it',
      'None of the methods asks for it.',
    ],
    [
      'floats',
      'In JSON 103.0 and 1e3 are fractions, which USERS must not have',
      'They pass: JavaScript reads JSON without telling 103.0 from 103.',
    ],
  ],
);
