import type { Handler } from './handler.ts';
import { handler as imChatAdd } from './im.chat.add.ts';
import { handler as imChatUserAdd } from './im.chat.user.add.ts';
import { handler as crmChatUserAdd } from './imopenlines.crm.chat.user.add.ts';
import { handler as crmChatUserDelete } from './imopenlines.crm.chat.user.delete.ts';
import { handler as crmMessageAdd } from './imopenlines.crm.message.add.ts';

/**
 * The handler of each method. A method without a handler answers with its example from the document.
 */
export const handlers: Readonly<Record<string, Handler>> = {
  'im.chat.add': imChatAdd,
  'im.chat.user.add': imChatUserAdd,
  'imopenlines.crm.chat.user.add': crmChatUserAdd,
  'imopenlines.crm.chat.user.delete': crmChatUserDelete,
  'imopenlines.crm.message.add': crmMessageAdd,
};
