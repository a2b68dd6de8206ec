import { rules } from './rule.ts';

export const crmChatUserAdd = rules('imopenlines.crm.chat.user.add', {
  implemented: {
    line: 'The chat must be that of an open channel',
    'user-last': 'USER_ID is looked at only when there is a chat',
    'no-user': 'The error of a missing USER_ID names the argument Empty USER_ID',
    inactive: 'An inactive user is refused',
    access: 'The user must be allowed to read the item',
    joined: 'A message of the system tells who has joined',
    repeat: 'A repeat succeeds and does nothing',
    older: 'A repeat is NOTHING_TO_ADD on older servers',
    extranet: 'A guest of the portal is passed over silently',
  },
  partly: {
    history: [
      'Somebody must be allowed to see the history',
      'The user must; on servers it may be the caller, which the sources leave open.',
    ],
  },
});
