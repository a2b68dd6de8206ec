// The parameters of each method: what they take, what happens without them, where they end.

export interface ParameterFact {
  name: string;
  required?: true;
  takes: string | string[];
  /** The values, where no other is taken. */
  values?: string[];
  /** The known values, where any other is taken too. */
  knownValues?: string[];
  default?: string;
  maxLength?: number;
  itemsTake?: string[];
}

const id = ['integer', 'string'];
const crmEntityType: ParameterFact = {
  name: 'CRM_ENTITY_TYPE',
  required: true,
  takes: 'string',
  values: ['lead', 'deal', 'company', 'contact'],
};
const crmEntity: ParameterFact = { name: 'CRM_ENTITY', required: true, takes: id };
const auth: ParameterFact = { name: 'auth', takes: 'string' };

export const parameters: Record<string, ParameterFact[]> = {
  'im.chat.add': [
    { name: 'USERS', takes: 'array', itemsTake: id },
    { name: 'TYPE', takes: 'string', values: ['OPEN', 'CHAT'], default: 'CHAT' },
    { name: 'TITLE', takes: 'string', maxLength: 255 },
    { name: 'DESCRIPTION', takes: 'string' },
    {
      name: 'COLOR',
      takes: 'string',
      values: [
        'RED',
        'GREEN',
        'MINT',
        'LIGHT_BLUE',
        'DARK_BLUE',
        'PURPLE',
        'AQUA',
        'PINK',
        'LIME',
        'BROWN',
        'AZURE',
        'KHAKI',
        'SAND',
        'MARENGO',
        'GRAY',
        'GRAPHITE',
      ],
    },
    { name: 'MESSAGE', takes: 'string' },
    { name: 'AVATAR', takes: 'string' },
    {
      name: 'ENTITY_TYPE',
      takes: 'string',
      knownValues: [
        'VIDEOCONF',
        'AI_ASSISTANT_PRIVATE',
        'LINES',
        'LIVECHAT',
        'ANNOUNCEMENT',
        'CALENDAR',
        'MAIL',
        'CRM',
        'SONET_GROUP',
        'TASKS_TASK',
        'TASKS',
        'CALL',
      ],
    },
    { name: 'ENTITY_ID', takes: 'string' },
    { name: 'COPILOT_MAIN_ROLE', takes: 'string', knownValues: ['copilot_assistant'] },
    auth,
  ],
  'im.chat.user.add': [
    { name: 'CHAT_ID', required: true, takes: id },
    { name: 'DIALOG_ID', takes: 'string' },
    { name: 'USERS', required: true, takes: 'array', itemsTake: id },
    { name: 'HIDE_HISTORY', takes: 'string', values: ['Y', 'N'], default: 'Y' },
    auth,
  ],
  'imopenlines.crm.chat.user.add': [
    crmEntityType,
    crmEntity,
    { name: 'USER_ID', required: true, takes: id },
    { name: 'CHAT_ID', takes: id },
    auth,
  ],
  'imopenlines.crm.chat.user.delete': [
    crmEntityType,
    crmEntity,
    { name: 'USER_ID', required: true, takes: id },
    { name: 'CHAT_ID', takes: id },
    auth,
  ],
  'imopenlines.crm.message.add': [
    crmEntityType,
    crmEntity,
    { name: 'USER_ID', required: true, takes: id },
    { name: 'CHAT_ID', required: true, takes: id },
    { name: 'MESSAGE', required: true, takes: 'string', maxLength: 20000 },
    auth,
  ],
};
