import { isErrorFromAlias } from '@zodios/core';
import { api, createApiClient } from './client/api.ts';

const client = createApiClient(process.env.BASE_URL ?? '');
const lead = { CRM_ENTITY_TYPE: 'lead', CRM_ENTITY: 1205, USER_ID: 503, CHAT_ID: 1763 } as const;
const text = { ...lead, CRM_ENTITY: 1195, USER_ID: 27, CHAT_ID: 1341, MESSAGE: 'Hello' };

const created = await client.post('/im.chat.add', {
  TITLE: 'Canteen',
  TYPE: 'OPEN',
  USERS: [103, '547'],
});
const chat: number = created.result;
const added = await client.post('/im.chat.user.add', { CHAT_ID: 2935, USERS: [99] });
const isAdded: boolean = added.result;
const joined: number = (await client.post('/imopenlines.crm.chat.user.add', lead)).result;
const left: number = (await client.post('/imopenlines.crm.chat.user.delete', lead)).result;
const sent: number = (await client.post('/imopenlines.crm.message.add', text)).result;
// @ts-expect-error COLOR takes no other value; it is refused before it is sent
const colour = await client.post('/im.chat.add', { COLOR: 'YELLOW' }).catch(() => 'refused');
const refused: unknown = await client
  .post('/imopenlines.crm.chat.user.delete', { ...lead, USER_ID: 4711 })
  .catch((error: unknown) => error);
let code: string | number | undefined;
if (isErrorFromAlias(api.api, 'imopenlines.crm.chat.user.delete', refused)) {
  const { data } = refused.response;
  code = typeof data === 'object' ? data.error : undefined;
}

console.log(JSON.stringify([chat, isAdded, joined, left, sent, colour === 'refused' && code]));
