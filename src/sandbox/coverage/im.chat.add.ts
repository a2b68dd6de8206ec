import { rules } from './rule.ts';

export const imChatAdd = rules('im.chat.add', {
  implemented: {
    case: 'Names of parameters work in any letter case',
    owner: 'The caller becomes author, owner and member',
    members: 'USERS become members, each once',
    dropped: 'Unknown and inactive users are dropped silently',
    list: 'USERS can be a list, or a text that writes one',
    unquoted: 'In a text that writes an object names can stand without quotes',
    'no-list': 'USERS that is neither a list nor a text of one is an empty list',
    'empty-items': 'Items of USERS that are empty are passed over',
    items: 'Items of USERS other than whole numbers and texts are INVALID_FORMAT',
    large: 'A number of more than 64 bits is no whole number',
    floats: 'In JSON 103.0 and 1e3 are fractions, which USERS must not have',
    digits:
      'A text in USERS is an id when it is a whole number; on older servers by its leading digits',
    extranet: 'A guest of the portal adds those whom it meets',
    type: 'TYPE is OPEN, or the chat is closed',
    title: 'TITLE is trimmed and cut at 255 characters',
    'no-title': 'Without TITLE a title is generated',
    color: 'An unknown COLOR is replaced',
    description: 'DESCRIPTION is kept, and posted as a message',
    message: 'MESSAGE comes from the caller, unless it is empty',
    greeting: 'A chat that belongs to something has no greeting',
    avatar: 'AVATAR is a picture of at most 5000 pixels, or passed over',
    entity: 'ENTITY_TYPE and ENTITY_ID are any texts',
    'entity-guest': 'A guest of the portal binds a chat to nothing',
    lines: 'A chat of open channels has no author',
    role: 'COPILOT_MAIN_ROLE is kept',
    rights: 'Any member may add users afterwards',
    repeat: 'Each call makes a chat of its own',
  },
  partly: {
    file: ['AVATAR can be the id of a file', 'There are no files: any id is taken.'],
    classes: ['Some values of ENTITY_TYPE make another kind of chat', 'Only LINES does.'],
    failed: [
      'A chat that cannot be made is WRONG_REQUEST',
      'Every one can; the error comes by failNext.',
    ],
  },
  no: {
    'other-rights': [
      'The rights to change a chat, or to write in it',
      'None of the methods asks for it.',
    ],
  },
});
