import { setConfig } from '@kubb/plugin-client/clients/fetch';
import {
  type ImChatUserAdd400,
  imChatAdd,
  imChatUserAdd,
  imopenlinesCrmChatUserAdd,
  imopenlinesCrmChatUserDelete,
  imopenlinesCrmMessageAdd,
} from './client/index.ts';

// Its client sends no content type, without which a portal silently loses all parameters.
const headers = { 'content-type': 'application/json' };
setConfig({ baseURL: process.env.BASE_URL ?? '', headers });
const lead = { CRM_ENTITY_TYPE: 'lead', CRM_ENTITY: 1205, USER_ID: 503, CHAT_ID: 1763 } as const;
const text = { ...lead, CRM_ENTITY: 1195, USER_ID: 27, CHAT_ID: 1341, MESSAGE: 'Hello' };

const created = await imChatAdd({ TITLE: 'Canteen', TYPE: 'OPEN', USERS: [103, '547'] });
const chat: number = created.result;
const isAdded: boolean = (await imChatUserAdd({ CHAT_ID: 2935, USERS: [99] })).result;
const joined: number = (await imopenlinesCrmChatUserAdd(lead)).result;
const left: number = (await imopenlinesCrmChatUserDelete(lead)).result;
const sent: number = (await imopenlinesCrmMessageAdd(text)).result;
// @ts-expect-error COLOR takes no other value
await imChatAdd({ COLOR: 'YELLOW' });
// Its client gives an error as if it were a success; the type of it has a name.
const refused: unknown = await imChatUserAdd({ CHAT_ID: 0, USERS: [] });
const code: string | number = (refused as ImChatUserAdd400).error;

console.log(JSON.stringify([chat, isAdded, joined, left, sent, code]));
