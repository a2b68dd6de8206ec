// The bodies that the documentation publishes for each method, value for value.

export interface Published {
  request: Record<string, unknown>;
  success: { result: unknown; time: Record<string, unknown> };
  failure: { status: number; body: { error: string; error_description: string } };
}

/** What stands for the token in the published requests. */
export const publishedToken = '**put_access_token_here**';

const notInCrm = {
  error: 'CHAT_NOT_IN_CRM',
  error_description: 'Chat does not belong to the CRM entity being checked',
};

export const published: Record<string, Published> = {
  'im.chat.add': {
    request: {
      USERS: [103, 547],
      TYPE: 'CHAT',
      TITLE: 'Deal Chat',
      DESCRIPTION: 'Discussing the deal here',
      COLOR: 'PINK',
      MESSAGE: 'Welcome to the deal chat',
      ENTITY_TYPE: 'CRM',
      ENTITY_ID: 'DEAL|1663',
    },
    success: {
      result: 1417,
      time: {
        start: 1772009915,
        finish: 1772009915.872788,
        duration: 0.8727879524230957,
        processing: 0,
        date_start: '2026-02-25T11:58:35+01:00',
        date_finish: '2026-02-25T11:58:35+01:00',
        operating_reset_at: 1772010515,
        operating: 0.20950984954833984,
      },
    },
    failure: {
      status: 401,
      body: { error: 'INVALID_CREDENTIALS', error_description: 'Invalid request credentials' },
    },
  },
  'im.chat.user.add': {
    request: { CHAT_ID: 2935, USERS: [99, 1271], HIDE_HISTORY: 'N' },
    success: {
      result: true,
      time: {
        start: 1772452546,
        finish: 1772452546.179628,
        duration: 0.1796278953552246,
        processing: 0,
        date_start: '2026-03-02T10:55:46+01:00',
        date_finish: '2026-03-02T10:55:46+01:00',
        operating_reset_at: 1772453146,
        operating: 0.1326589584350586,
      },
    },
    failure: {
      status: 400,
      body: { error: 'CHAT_ID_EMPTY', error_description: "Chat ID can't be empty" },
    },
  },
  'imopenlines.crm.chat.user.add': {
    request: { CRM_ENTITY_TYPE: 'lead', CRM_ENTITY: 1205, USER_ID: 503, CHAT_ID: 1763 },
    success: {
      result: 1763,
      time: {
        start: 1773814042,
        finish: 1773814043.189039,
        duration: 1.1890389919281006,
        processing: 0,
        date_start: '2026-03-18T09:07:22+01:00',
        date_finish: '2026-03-18T09:07:23+01:00',
        operating_reset_at: 1773814643,
        operating: 0.16756796836853027,
      },
    },
    failure: { status: 400, body: notInCrm },
  },
  'imopenlines.crm.chat.user.delete': {
    request: { CRM_ENTITY_TYPE: 'lead', CRM_ENTITY: 1205, USER_ID: 503, CHAT_ID: 1763 },
    success: {
      result: 1763,
      time: {
        start: 1773814361,
        finish: 1773814361.128245,
        duration: 0.12824511528015137,
        processing: 0,
        date_start: '2026-03-18T09:12:41+01:00',
        date_finish: '2026-03-18T09:12:41+01:00',
        operating_reset_at: 1773814961,
        operating: 0,
      },
    },
    failure: {
      status: 400,
      body: {
        error: 'ERROR_ARGUMENT',
        error_description: 'The value of an argument CRM_ENTITY has an invalid type',
      },
    },
  },
  'imopenlines.crm.message.add': {
    request: {
      CRM_ENTITY_TYPE: 'lead',
      CRM_ENTITY: 1195,
      USER_ID: 27,
      CHAT_ID: 1341,
      MESSAGE: 'Message text',
    },
    success: {
      result: 19880117,
      time: {
        start: 1728626400.123,
        finish: 1728626400.234,
        duration: 0.111,
        processing: 0.045,
        date_start: '2024-10-11T10:00:00+02:00',
        date_finish: '2024-10-11T10:00:00+02:00',
        operating_reset_at: 1762349466,
        operating: 0,
      },
    },
    failure: { status: 400, body: notInCrm },
  },
};
