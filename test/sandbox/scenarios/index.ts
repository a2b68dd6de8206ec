import * as imChatAdd from './im.chat.add.ts';
import * as imChatUserAdd from './im.chat.user.add.ts';
import * as crmChatUserAdd from './imopenlines.crm.chat.user.add.ts';
import * as crmChatUserDelete from './imopenlines.crm.chat.user.delete.ts';
import * as crmMessageAdd from './imopenlines.crm.message.add.ts';
import type { NotProducible, Scenario } from './scenario.ts';
import * as system from './system.ts';

const own: Record<string, { scenarios: Scenario[]; notProducible: NotProducible }> = {
  'im.chat.add': imChatAdd,
  'im.chat.user.add': imChatUserAdd,
  'imopenlines.crm.chat.user.add': crmChatUserAdd,
  'imopenlines.crm.chat.user.delete': crmChatUserDelete,
  'imopenlines.crm.message.add': crmMessageAdd,
};

/** How a method comes to each of its errors: its own, and those of any method. */
export function scenariosOf(method: string, scope: string): Scenario[] {
  return [...(own[method]?.scenarios ?? []), ...system.systemScenarios(method, scope)];
}

export function notProducibleBy(method: string): NotProducible {
  return { ...own[method]?.notProducible, ...system.notProducible };
}
