import { answers } from './answers.ts';
import { imChatAdd } from './im.chat.add.ts';
import { imChatUserAdd } from './im.chat.user.add.ts';
import { crmChatUserAdd } from './imopenlines.crm.chat.user.add.ts';
import { crmChatUserDelete } from './imopenlines.crm.chat.user.delete.ts';
import { crmMessageAdd } from './imopenlines.crm.message.add.ts';
import { openChannels } from './imopenlines.ts';
import type { Rule } from './rule.ts';
import { transport } from './transport.ts';

/** Every rule that is known of a portal, as far as it concerns these methods. */
export const coverage: readonly Rule[] = [
  ...transport,
  ...answers,
  ...imChatAdd,
  ...imChatUserAdd,
  ...openChannels,
  ...crmChatUserAdd,
  ...crmChatUserDelete,
  ...crmMessageAdd,
];
