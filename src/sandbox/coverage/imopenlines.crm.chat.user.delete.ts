import { rules } from './rule.ts';

export const crmChatUserDelete = rules('imopenlines.crm.chat.user.delete', {
  implemented: {
    'user-first': 'USER_ID is looked at first',
    'no-item': 'A missing type and a missing id of the item share one error',
    line: 'The chat must be that of an open channel',
    inactive: 'An inactive member cannot be removed',
    repeat: 'A repeat fails with USER_NOT_FOUND',
    documented: 'A repeat fails with WRONG_REQUEST by the documentation',
    author: 'When the author leaves another takes over',
    silent: 'No message tells that a member was removed',
  },
});
