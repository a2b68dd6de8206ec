import { client } from './client/client.gen.ts';
import {
  imChatAdd,
  imChatUserAdd,
  imopenlinesCrmChatUserAdd,
  imopenlinesCrmChatUserDelete,
  imopenlinesCrmMessageAdd,
} from './client/sdk.gen.ts';

client.setConfig({ baseUrl: process.env.BASE_URL ?? '' });
const lead = { CRM_ENTITY_TYPE: 'lead', CRM_ENTITY: 1205, USER_ID: 503, CHAT_ID: 1763 } as const;
const text = { ...lead, CRM_ENTITY: 1195, USER_ID: 27, CHAT_ID: 1341, MESSAGE: 'Hello' };

const created = await imChatAdd({ body: { TITLE: 'Canteen', TYPE: 'OPEN', USERS: [103, '547'] } });
const chat: number | undefined = created.data?.result;
const added = await imChatUserAdd({ body: { CHAT_ID: 2935, USERS: [99] } });
const isAdded: true | undefined = added.data?.result;
const joined: number | undefined = (await imopenlinesCrmChatUserAdd({ body: lead })).data?.result;
const left: number | undefined = (await imopenlinesCrmChatUserDelete({ body: lead })).data?.result;
const sent: number | undefined = (await imopenlinesCrmMessageAdd({ body: text })).data?.result;
// @ts-expect-error COLOR takes no other value
await imChatAdd({ body: { COLOR: 'YELLOW' } });
const refused = await imChatUserAdd({ body: { CHAT_ID: 0, USERS: [] } });
const { error } = refused;
const code: string | number | undefined = typeof error === 'object' ? error.error : undefined;

console.log(JSON.stringify([chat, isAdded, joined, left, sent, code]));
