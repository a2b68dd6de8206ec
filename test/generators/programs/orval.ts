import {
  imChatAdd,
  imChatUserAdd,
  imopenlinesCrmChatUserAdd,
  imopenlinesCrmChatUserDelete,
  imopenlinesCrmMessageAdd,
} from './client/api.ts';

const lead = { CRM_ENTITY_TYPE: 'lead', CRM_ENTITY: 1205, USER_ID: 503, CHAT_ID: 1763 } as const;
const text = { ...lead, CRM_ENTITY: 1195, USER_ID: 27, CHAT_ID: 1341, MESSAGE: 'Hello' };

const created = await imChatAdd({ TITLE: 'Canteen', TYPE: 'OPEN', USERS: [103, '547'] });
const chat: number | undefined = created.status === 200 ? created.data.result : undefined;
const added = await imChatUserAdd({ CHAT_ID: 2935, USERS: [99] });
const isAdded: true | undefined = added.status === 200 ? added.data.result : undefined;
const join = await imopenlinesCrmChatUserAdd(lead);
const joined: number | undefined = join.status === 200 ? join.data.result : undefined;
const leave = await imopenlinesCrmChatUserDelete(lead);
const left: number | undefined = leave.status === 200 ? leave.data.result : undefined;
const write = await imopenlinesCrmMessageAdd(text);
const sent: number | undefined = write.status === 200 ? write.data.result : undefined;
// @ts-expect-error COLOR takes no other value
await imChatAdd({ COLOR: 'YELLOW' });
const refused = await imChatUserAdd({ CHAT_ID: 0, USERS: [] });
const code: string | number | undefined = refused.status === 400 ? refused.data.error : undefined;

console.log(JSON.stringify([chat, isAdded, joined, left, sent, code]));
