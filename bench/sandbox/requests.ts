/** One call of each method that works on the demo portal, as often as it is made. */
export interface Call {
  method: string;
  body: string;
  /** The status of its answer; a user who was removed once cannot be removed again. */
  status: number;
}

const lead = { CRM_ENTITY_TYPE: 'lead', CRM_ENTITY: 1205, CHAT_ID: 1763 };

const bodies: Record<string, object> = {
  'im.chat.add': { TITLE: 'Canteen' },
  'im.chat.user.add': { CHAT_ID: 2935, USERS: [99] },
  'imopenlines.crm.chat.user.add': { ...lead, USER_ID: 503 },
  'imopenlines.crm.chat.user.delete': { ...lead, USER_ID: 99 },
  'imopenlines.crm.message.add': {
    ...{ CRM_ENTITY_TYPE: 'lead', CRM_ENTITY: 1195, CHAT_ID: 1341, USER_ID: 27 },
    MESSAGE: 'Your table is free.',
  },
};

export const calls: Call[] = Object.entries(bodies).map(([method, body]) => ({
  method,
  body: JSON.stringify(body),
  status: method.endsWith('.delete') ? 400 : 200,
}));
