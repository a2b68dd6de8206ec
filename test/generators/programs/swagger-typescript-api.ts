import { Api, type ErrorEnvelope, type HttpResponse } from './client/api.ts';

const api = new Api({ baseUrl: process.env.BASE_URL ?? '' });
const lead = { CRM_ENTITY_TYPE: 'lead', CRM_ENTITY: 1205, USER_ID: 503, CHAT_ID: 1763 } as const;
const text = { ...lead, CRM_ENTITY: 1195, USER_ID: 27, CHAT_ID: 1341, MESSAGE: 'Hello' };

const created = await api.imChatAdd.imChatAdd({
  TITLE: 'Canteen',
  TYPE: 'OPEN',
  USERS: [103, '547'],
});
const chat: number = created.data.result;
const added = await api.imChatUserAdd.imChatUserAdd({ CHAT_ID: 2935, USERS: [99] });
const isAdded: true = added.data.result;
const join = await api.imopenlinesCrmChatUserAdd.imopenlinesCrmChatUserAdd(lead);
const joined: number = join.data.result;
const leave = await api.imopenlinesCrmChatUserDelete.imopenlinesCrmChatUserDelete(lead);
const left: number = leave.data.result;
const write = await api.imopenlinesCrmMessageAdd.imopenlinesCrmMessageAdd(text);
const sent: number = write.data.result;
// @ts-expect-error COLOR takes no other value
await api.imChatAdd.imChatAdd({ COLOR: 'YELLOW' });
const refused = await api.imChatUserAdd
  .imChatUserAdd({ CHAT_ID: 0, USERS: [] })
  .catch((response: HttpResponse<unknown, ErrorEnvelope>) => response);
const code: string | number = (refused.error as ErrorEnvelope).error;

console.log(JSON.stringify([chat, isAdded, joined, left, sent, code]));
