import { rules } from './rule.ts';

export const imChatUserAdd = rules('im.chat.user.add', {
  implemented: {
    case: 'Names of parameters work in any letter case',
    'chat-id': 'CHAT_ID is read by its leading digits',
    'no-chat': 'Without a chat the answer is CHAT_ID_EMPTY',
    dialog: 'DIALOG_ID counts in place of CHAT_ID',
    'dialog-forms': 'DIALOG_ID names a chat, a workgroup or a CRM item',
    'no-dialog': 'Any other DIALOG_ID is DIALOG_ID_EMPTY',
    general: 'Nobody is added to the general chat',
    closed: 'Nobody is added to chats that belong to workgroups and calls',
    extranet: 'A guest of the portal must give a list',
    roles: 'The caller needs the role that the chat asks for',
    unknown: 'A chat that is not there is refused like one of others',
    scalar: 'USERS can be a single id',
    garbage: 'Without usable users the answer is true',
    silent: 'Unknown and inactive users are passed over',
    repeat: 'A repeat is true and does nothing',
    older: 'A repeat is NOTHING_TO_ADD on older servers',
    joined: 'A message of the system says who has joined',
    history: 'HIDE_HISTORY hides by anything but N and what is empty',
    'history-default': 'Without HIDE_HISTORY the portal decides',
  },
  partly: {
    fallback: [
      'Whatever else fails is WRONG_REQUEST',
      'Nothing else does; the error comes by failNext.',
    ],
  },
  no: {
    groups: ['USERS can name departments and people of other portals', 'They are passed over.'],
    events: ['Others are told by events and pushes', 'Nobody is told.'],
  },
});
