// Generated from openapi/ by `npm run generate`. Do not edit.

/**
 * Every known error, by code. Each case is one thing a caller can meet: `outcome` says whether the
 * call ran, `repeat` when the same call can be made again, `source` under which HTTP statuses the
 * case is documented, observed on servers, or known to the official SDK.
 *
 * The set of codes is open: a portal can answer others.
 */
export const errors = {
  ACCESS_DENIED: {
    cases: [
      {
        name: 'ACCESS_DENIED.plan_webhook',
        meaning: "Portal's plan has no REST API (webhook)",
        text: 'REST is available only by subscription.',
        methods: [
          'im.chat.add',
          'im.chat.user.add',
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [401],
        source: { observed: [401] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
      {
        name: 'ACCESS_DENIED.plan_token',
        meaning: "Portal's plan has no REST API (token)",
        text: 'REST is available only on commercial plans.',
        methods: [
          'im.chat.add',
          'im.chat.user.add',
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [401],
        source: { observed: [401] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
      {
        name: 'ACCESS_DENIED.context',
        meaning: 'User cannot be authorized in this context',
        text: "Current user can't be authorized in this context",
        methods: [
          'im.chat.add',
          'im.chat.user.add',
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [401],
        source: { observed: [401] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
      {
        name: 'ACCESS_DENIED.plan',
        meaning: "Portal's plan has no REST API",
        text: 'REST API is available only on commercial plans',
        methods: [
          'im.chat.add',
          'im.chat.user.add',
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [403],
        source: { documented: [403], sdk: [403] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
      {
        name: 'ACCESS_DENIED.method',
        meaning: 'Method refused',
        text: 'Access denied!',
        methods: [
          'im.chat.add',
          'im.chat.user.add',
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [403],
        source: { observed: [403] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
      {
        name: 'ACCESS_DENIED.link',
        meaning: 'Request carries a parameter called token',
        text: 'Access denied! Link check failed',
        methods: [
          'im.chat.add',
          'im.chat.user.add',
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [403],
        source: { observed: [403] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
      {
        name: 'ACCESS_DENIED.caller',
        meaning: 'Caller may not read the item, or its type is unknown',
        text: "Access denied! You don't have access to join user to chat",
        methods: ['imopenlines.crm.chat.user.add', 'imopenlines.crm.chat.user.delete'],
        statuses: [403],
        source: { documented: [403], observed: [403] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
      {
        name: 'ACCESS_DENIED.user',
        meaning: 'USER_ID may not read the item',
        text: 'Access denied! This user does not have access to the chat because he does not have access to this CRM entity',
        methods: ['imopenlines.crm.chat.user.add'],
        statuses: [403],
        source: { documented: [403], observed: [403] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
      {
        name: 'ACCESS_DENIED.history',
        meaning: 'History of the chat may not be read',
        text: 'Access denied! This user does not have access to the chat because he does not have access to this view chat history',
        methods: ['imopenlines.crm.chat.user.add'],
        statuses: [403],
        source: { documented: [403], observed: [403] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
      {
        name: 'ACCESS_DENIED.sender',
        meaning: 'USER_ID may not read the item',
        text: 'Access denied! User dont have access to this entity',
        methods: ['imopenlines.crm.message.add'],
        statuses: [400, 403],
        source: { documented: [400, 403], observed: [403] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
      {
        name: 'ACCESS_DENIED.caller',
        meaning: 'Caller may not read the item, or its type is unknown',
        text: 'Access denied! You dont have access to this action',
        methods: ['imopenlines.crm.message.add'],
        statuses: [403],
        source: { documented: [403], observed: [403] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
    ],
  },
  ACCESS_DENIED_EXTEND: {
    cases: [
      {
        name: 'ACCESS_DENIED_EXTEND',
        meaning: 'Caller may not add users, or there is no such chat',
        text: 'Insufficient permissions to add participants to the chat',
        methods: ['im.chat.user.add'],
        statuses: [400, 403],
        source: { documented: [400, 403], observed: [400] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
    ],
  },
  ACCESS_ERROR: {
    cases: [
      {
        name: 'ACCESS_ERROR.general_chat',
        meaning: 'Chat is the general chat of the portal',
        text: 'Action unavailable',
        methods: ['im.chat.user.add'],
        statuses: [400, 403],
        source: { documented: [400, 403], observed: [403] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
      {
        name: 'ACCESS_ERROR.entity_type',
        meaning: 'Chats of this ENTITY_TYPE cannot be extended',
        text: 'It is forbidden to add users to this chat',
        methods: ['im.chat.user.add'],
        statuses: [400, 403],
        source: { documented: [400, 403], observed: [403] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
    ],
  },
  APPLICATION_NOT_FOUND: {
    cases: [
      {
        name: 'APPLICATION_NOT_FOUND',
        meaning: 'Application unknown to this portal',
        text: 'Application not found',
        methods: [
          'im.chat.add',
          'im.chat.user.add',
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [401],
        source: { observed: [401] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
    ],
  },
  CANCELED: {
    cases: [
      {
        name: 'CANCELED',
        meaning: 'Sender is not in the chat',
        text: 'You cannot send messages to the specified chat.',
        methods: ['imopenlines.crm.message.add'],
        statuses: [400, 403],
        source: { documented: [400, 403], observed: [400] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
    ],
  },
  CHAT_DELETE_USER_PERMISSION_DENIED: {
    cases: [
      {
        name: 'CHAT_DELETE_USER_PERMISSION_DENIED',
        meaning: 'Caller may not join the chat',
        text: "You don't have access to delete a user from this chat",
        methods: ['imopenlines.crm.chat.user.delete'],
        statuses: [403],
        source: { documented: [403], observed: [403] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
    ],
  },
  CHAT_ID: {
    cases: [
      {
        name: 'CHAT_ID',
        meaning: 'Inner check of the chat id failed',
        text: '',
        methods: ['imopenlines.crm.message.add'],
        statuses: [400],
        source: { observed: [400] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
    ],
  },
  CHAT_ID_EMPTY: {
    cases: [
      {
        name: 'CHAT_ID_EMPTY',
        meaning: 'CHAT_ID missing or not a positive number',
        text: "Chat ID can't be empty",
        methods: ['im.chat.user.add'],
        statuses: [400, 403],
        source: { documented: [400, 403], observed: [400] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
    ],
  },
  CHAT_NOT_IN_CRM: {
    cases: [
      {
        name: 'CHAT_NOT_IN_CRM',
        meaning: 'Chat is not an active chat of the item',
        text: 'Chat does not belong to the CRM entity being checked',
        methods: [
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [400],
        source: { documented: [400], observed: [400] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
    ],
  },
  CONNECTION_ERROR: {
    cases: [
      {
        name: 'CONNECTION_ERROR',
        meaning: 'Portal could not reach the authorization server',
        text: 'Error connecting to authorization server',
        methods: [
          'im.chat.add',
          'im.chat.user.add',
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [401],
        source: { observed: [401] },
        outcome: 'not-run',
        repeat: 'after-delay',
      },
    ],
  },
  CRM_CHAT_EMPTY_CRM_DATA: {
    cases: [
      {
        name: 'CRM_CHAT_EMPTY_CRM_DATA',
        meaning: 'CRM_ENTITY_TYPE or CRM_ENTITY is missing',
        text: 'Empty CRM data',
        methods: ['imopenlines.crm.chat.user.delete'],
        statuses: [400],
        source: { documented: [400], observed: [400] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
      {
        name: 'CRM_CHAT_EMPTY_CRM_DATA.unspecified',
        meaning: 'CRM data is missing, second text',
        text: 'CRM data is not specified',
        methods: ['imopenlines.crm.chat.user.delete'],
        statuses: [400],
        source: { documented: [400] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
    ],
  },
  CRM_CHAT_EMPTY_USER: {
    cases: [
      {
        name: 'CRM_CHAT_EMPTY_USER',
        meaning: 'USER_ID is missing or no positive number',
        text: 'Empty User ID',
        methods: ['imopenlines.crm.chat.user.delete'],
        statuses: [400],
        source: { documented: [400], observed: [400] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
    ],
  },
  CRM_CHAT_USER_NOT_ACTIVE: {
    cases: [
      {
        name: 'CRM_CHAT_USER_NOT_ACTIVE',
        meaning: 'User is unknown or inactive',
        text: 'User not active',
        methods: ['imopenlines.crm.chat.user.add', 'imopenlines.crm.chat.user.delete'],
        statuses: [400],
        source: { documented: [400], observed: [400] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
    ],
  },
  DIALOG_ID_EMPTY: {
    cases: [
      {
        name: 'DIALOG_ID_EMPTY',
        meaning: 'DIALOG_ID does not name a chat',
        text: "Dialog ID can't be empty",
        methods: ['im.chat.user.add'],
        statuses: [400],
        source: { observed: [400] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
    ],
  },
  EMPTY_MESSAGE: {
    cases: [
      {
        name: 'EMPTY_MESSAGE',
        meaning: 'Message has no text left',
        text: '',
        methods: ['imopenlines.crm.message.add'],
        statuses: [400],
        source: { observed: [400] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
    ],
  },
  ERROR_ARGUMENT: {
    cases: [
      {
        name: 'ERROR_ARGUMENT.CRM_ENTITY_TYPE',
        meaning: 'CRM_ENTITY_TYPE is missing',
        text: "Argument 'CRM_ENTITY_TYPE' is null or empty",
        members: { argument: 'CRM_ENTITY_TYPE' },
        methods: ['imopenlines.crm.chat.user.add', 'imopenlines.crm.message.add'],
        statuses: [400],
        source: { documented: [400], observed: [400] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
      {
        name: 'ERROR_ARGUMENT.CRM_ENTITY',
        meaning: 'CRM_ENTITY is missing',
        text: "Argument 'CRM_ENTITY' is null or empty",
        members: { argument: 'CRM_ENTITY' },
        methods: ['imopenlines.crm.chat.user.add', 'imopenlines.crm.message.add'],
        statuses: [400],
        source: { documented: [400], observed: [400] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
      {
        name: 'ERROR_ARGUMENT.CRM_ENTITY_invalid',
        meaning: 'CRM_ENTITY is no positive number',
        text: "The value of an argument 'CRM_ENTITY' has an invalid type",
        members: { argument: 'CRM_ENTITY' },
        methods: [
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [400],
        source: { documented: [400], observed: [400] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
      {
        name: 'ERROR_ARGUMENT.USER_ID',
        meaning: 'USER_ID is missing or no positive number',
        text: "Argument 'Empty USER_ID' is null or empty",
        members: { argument: 'Empty USER_ID' },
        methods: ['imopenlines.crm.chat.user.add'],
        statuses: [400],
        source: { documented: [400], observed: [400] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
      {
        name: 'ERROR_ARGUMENT.Published',
        meaning: 'Example of the documentation',
        text: 'The value of an argument CRM_ENTITY has an invalid type',
        methods: ['imopenlines.crm.chat.user.delete'],
        statuses: [400],
        source: { documented: [400] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
      {
        name: 'ERROR_ARGUMENT.USER_ID',
        meaning: 'USER_ID is missing',
        text: "Argument 'USER_ID' is null or empty",
        members: { argument: 'USER_ID' },
        methods: ['imopenlines.crm.message.add'],
        statuses: [400],
        source: { documented: [400], observed: [400] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
      {
        name: 'ERROR_ARGUMENT.USER_ID_invalid',
        meaning: 'USER_ID is no positive number',
        text: "The value of an argument 'USER_ID' has an invalid type",
        members: { argument: 'USER_ID' },
        methods: ['imopenlines.crm.message.add'],
        statuses: [400],
        source: { documented: [400], observed: [400] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
      {
        name: 'ERROR_ARGUMENT.CHAT_ID',
        meaning: 'CHAT_ID is missing',
        text: "Argument 'CHAT_ID' is null or empty",
        members: { argument: 'CHAT_ID' },
        methods: ['imopenlines.crm.message.add'],
        statuses: [400],
        source: { documented: [400], observed: [400] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
      {
        name: 'ERROR_ARGUMENT.CHAT_ID_invalid',
        meaning: 'CHAT_ID is no positive number',
        text: "The value of an argument 'CHAT_ID' has an invalid type",
        members: { argument: 'CHAT_ID' },
        methods: ['imopenlines.crm.message.add'],
        statuses: [400],
        source: { documented: [400], observed: [400] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
      {
        name: 'ERROR_ARGUMENT.MESSAGE',
        meaning: 'MESSAGE is missing or empty',
        text: "Argument 'MESSAGE' is null or empty",
        members: { argument: 'MESSAGE' },
        methods: ['imopenlines.crm.message.add'],
        statuses: [400],
        source: { documented: [400], observed: [400] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
    ],
  },
  ERROR_BATCH_LENGTH_EXCEEDED: {
    cases: [
      {
        name: 'ERROR_BATCH_LENGTH_EXCEEDED',
        meaning: 'More than 50 commands in a batch',
        text: 'Max batch length exceeded',
        methods: [
          'im.chat.add',
          'im.chat.user.add',
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [400],
        source: { documented: [200, 400], observed: [200] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
    ],
  },
  ERROR_BATCH_METHOD_NOT_ALLOWED: {
    cases: [
      {
        name: 'ERROR_BATCH_METHOD_NOT_ALLOWED',
        meaning: 'Method not allowed inside batch',
        text: 'Method is not allowed for batch usage',
        methods: [
          'im.chat.add',
          'im.chat.user.add',
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [405],
        source: { documented: [200, 405], observed: [200] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
    ],
  },
  ERROR_CORE: {
    cases: [
      {
        name: 'ERROR_CORE',
        meaning: 'Exception inside the portal',
        text: '',
        methods: [
          'im.chat.add',
          'im.chat.user.add',
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [400],
        source: { observed: [400] },
        outcome: 'unknown',
        repeat: 'after-reconcile',
      },
      {
        name: 'ERROR_CORE.sql',
        meaning: 'Database error inside the portal',
        text: 'SQL query error!',
        methods: [
          'im.chat.add',
          'im.chat.user.add',
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [500],
        source: { observed: [500] },
        outcome: 'unknown',
        repeat: 'after-reconcile',
      },
    ],
  },
  ERROR_FROM_OTHER_MODULE: {
    cases: [
      {
        name: 'ERROR_FROM_OTHER_MODULE',
        meaning: 'Another module of the portal refused the message',
        text: '',
        methods: ['imopenlines.crm.message.add'],
        statuses: [400],
        source: { observed: [400] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
    ],
  },
  ERROR_MANIFEST_IS_NOT_AVAILABLE: {
    cases: [
      {
        name: 'ERROR_MANIFEST_IS_NOT_AVAILABLE',
        meaning: 'Manifest is not available',
        text: 'Manifest is not available',
        methods: [
          'im.chat.add',
          'im.chat.user.add',
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [404],
        source: { documented: [404] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
    ],
  },
  ERROR_METHOD_NOT_FOUND: {
    cases: [
      {
        name: 'ERROR_METHOD_NOT_FOUND',
        meaning: 'No method of that name',
        text: 'Method not found!',
        methods: [
          'im.chat.add',
          'im.chat.user.add',
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [404],
        source: { observed: [404] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
    ],
  },
  ERROR_NOT_FOUND: {
    cases: [
      {
        name: 'ERROR_NOT_FOUND',
        meaning: 'Thing named in the request does not exist',
        text: '',
        methods: [
          'im.chat.add',
          'im.chat.user.add',
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [400],
        source: { observed: [400] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
    ],
  },
  ERROR_OAUTH: {
    cases: [
      {
        name: 'ERROR_OAUTH',
        meaning: 'Application not installed on this portal',
        text: 'Application not installed',
        methods: [
          'im.chat.add',
          'im.chat.user.add',
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [401],
        source: { observed: [401] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
    ],
  },
  ERROR_UNEXPECTED_ANSWER: {
    cases: [
      {
        name: 'ERROR_UNEXPECTED_ANSWER',
        meaning: 'Server answered something it should not',
        text: 'Server returned an unexpected response',
        methods: [
          'im.chat.add',
          'im.chat.user.add',
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [500],
        source: { documented: [500] },
        outcome: 'unknown',
        repeat: 'after-reconcile',
      },
    ],
  },
  IM_NOT_INSTALLED: {
    cases: [
      {
        name: 'IM_NOT_INSTALLED',
        meaning: 'Portal without messenger',
        text: 'Messenger is not installed.',
        methods: ['imopenlines.crm.chat.user.add', 'imopenlines.crm.chat.user.delete'],
        statuses: [400],
        source: { documented: [400], observed: [400] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
    ],
  },
  INTERNAL_SERVER_ERROR: {
    cases: [
      {
        name: 'INTERNAL_SERVER_ERROR',
        meaning: 'Server failed',
        text: 'Internal server error',
        methods: [
          'im.chat.add',
          'im.chat.user.add',
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [500],
        source: { documented: [500] },
        outcome: 'unknown',
        repeat: 'after-reconcile',
      },
    ],
  },
  INTERNAL_WRONG_HANDLER_CLASS: {
    cases: [
      {
        name: 'INTERNAL_WRONG_HANDLER_CLASS',
        meaning: 'Handler of the REST API is missing on the server',
        text: 'Wrong handler class!',
        methods: [
          'im.chat.add',
          'im.chat.user.add',
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [500],
        source: { observed: [500] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
    ],
  },
  INTERNAL_WRONG_TRANSPORT: {
    cases: [
      {
        name: 'INTERNAL_WRONG_TRANSPORT',
        meaning: 'Transport unknown to the server',
        text: 'Wrong transport!',
        methods: [
          'im.chat.add',
          'im.chat.user.add',
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [500],
        source: { observed: [500] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
    ],
  },
  INVALID_CREDENTIALS: {
    cases: [
      {
        name: 'INVALID_CREDENTIALS',
        meaning: 'Wrong user id or webhook code',
        text: 'Invalid request credentials',
        methods: [
          'im.chat.add',
          'im.chat.user.add',
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [401, 403],
        source: { documented: [401, 403], observed: [401] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
    ],
  },
  INVALID_FORMAT: {
    cases: [
      {
        name: 'INVALID_FORMAT',
        meaning: 'Item of USERS is neither a whole number nor a string',
        text: 'Parameter USERS has wrong type',
        methods: ['im.chat.add'],
        statuses: [400],
        source: { observed: [400] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
    ],
  },
  INVALID_REQUEST: {
    cases: [
      {
        name: 'INVALID_REQUEST',
        meaning: 'Webhook called over plain HTTP',
        text: 'Https required.',
        methods: [
          'im.chat.add',
          'im.chat.user.add',
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [400, 401],
        source: { documented: [400], observed: [401], sdk: [400] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
    ],
  },
  MESSAGE_ADD_ERROR: {
    cases: [
      {
        name: 'MESSAGE_ADD_ERROR',
        meaning: 'Sending failed for another reason',
        text: "Message isn't added",
        methods: ['imopenlines.crm.message.add'],
        statuses: [400],
        source: { documented: [400], observed: [400] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
    ],
  },
  METHOD_CONFIRM_DENIED: {
    cases: [
      {
        name: 'METHOD_CONFIRM_DENIED',
        meaning: 'Confirmation was refused on the portal',
        text: 'Method call denied',
        methods: [
          'im.chat.add',
          'im.chat.user.add',
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [403],
        source: { observed: [403], sdk: [403] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
    ],
  },
  METHOD_CONFIRM_WAITING: {
    cases: [
      {
        name: 'METHOD_CONFIRM_WAITING',
        meaning: 'Call waits for a confirmation on the portal',
        text: 'Waiting for confirmation',
        methods: [
          'im.chat.add',
          'im.chat.user.add',
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [401],
        source: { observed: [401], sdk: [401] },
        outcome: 'not-run',
        repeat: 'after-confirmation',
      },
    ],
  },
  NOTHING_TO_ADD: {
    cases: [
      {
        name: 'NOTHING_TO_ADD',
        meaning: 'All of USERS are in the chat already (older servers)',
        text: 'All the selected users are already in chat.',
        methods: ['im.chat.user.add'],
        statuses: [400],
        source: { observed: [400] },
        outcome: 'not-run',
        repeat: 'not-needed',
      },
      {
        name: 'NOTHING_TO_ADD',
        meaning: 'User is in the chat already (older servers)',
        text: 'All the selected users are already in chat.',
        methods: ['imopenlines.crm.chat.user.add'],
        statuses: [400],
        source: { observed: [400] },
        outcome: 'not-run',
        repeat: 'not-needed',
      },
    ],
  },
  NO_AUTH_FOUND: {
    cases: [
      {
        name: 'NO_AUTH_FOUND',
        meaning: 'No credentials in the request',
        text: 'Wrong authorization data',
        methods: [
          'im.chat.add',
          'im.chat.user.add',
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [401],
        source: { documented: [401], observed: [401] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
    ],
  },
  OPERATION_TIME_LIMIT: {
    cases: [
      {
        name: 'OPERATION_TIME_LIMIT',
        meaning: 'Method has used up its operating time',
        text: 'Method is blocked due to operation time limit.',
        methods: [
          'im.chat.add',
          'im.chat.user.add',
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [429],
        source: { documented: [429], observed: [429] },
        outcome: 'not-run',
        repeat: 'after-reset',
      },
    ],
  },
  OVERLOAD_LIMIT: {
    cases: [
      {
        name: 'OVERLOAD_LIMIT',
        meaning: 'REST API of the portal blocked by hand',
        text: 'REST API is blocked due to overload.',
        methods: [
          'im.chat.add',
          'im.chat.user.add',
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [401, 503],
        source: { documented: [503], observed: [401], sdk: [503] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
    ],
  },
  PAYMENT_REQUIRED: {
    cases: [
      {
        name: 'PAYMENT_REQUIRED',
        meaning: 'Subscription of the application has ended',
        text: 'Subscription has been ended',
        methods: [
          'im.chat.add',
          'im.chat.user.add',
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [401],
        source: { observed: [401] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
    ],
  },
  PORTAL_DELETED: {
    cases: [
      {
        name: 'PORTAL_DELETED',
        meaning: 'Site is closed or deleted',
        text: 'Portal was deleted',
        methods: [
          'im.chat.add',
          'im.chat.user.add',
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [403, 410, 500],
        source: { documented: [500], observed: [403], sdk: [410] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
    ],
  },
  QUERY_LIMIT_EXCEEDED: {
    cases: [
      {
        name: 'QUERY_LIMIT_EXCEEDED.preset',
        meaning: 'Application or webhook blocked for its rate',
        text: 'Rate limit exceeded. Too many requests in a given amount of time.',
        methods: [
          'im.chat.add',
          'im.chat.user.add',
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [401],
        source: { observed: [401] },
        outcome: 'not-run',
        repeat: 'after-delay',
      },
      {
        name: 'QUERY_LIMIT_EXCEEDED',
        meaning: 'Too many requests per second',
        text: 'Too many requests',
        methods: [
          'im.chat.add',
          'im.chat.user.add',
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [503],
        source: { documented: [503] },
        outcome: 'not-run',
        repeat: 'after-delay',
      },
    ],
  },
  USER_NOT_FOUND: {
    cases: [
      {
        name: 'USER_NOT_FOUND',
        meaning: 'User is not in the chat',
        text: 'The specified user is not in chat.',
        methods: ['imopenlines.crm.chat.user.delete'],
        statuses: [400],
        source: { documented: [400], observed: [400] },
        outcome: 'not-run',
        repeat: 'not-needed',
      },
    ],
  },
  WRONG_AUTH_TYPE: {
    cases: [
      {
        name: 'WRONG_AUTH_TYPE',
        meaning: 'Method closed to this kind of credentials',
        text: 'Current authorization type is denied for this method',
        methods: [
          'im.chat.add',
          'im.chat.user.add',
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [403],
        source: { observed: [403] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
      {
        name: 'WRONG_AUTH_TYPE.application',
        meaning: 'Method open to applications only',
        text: 'Current authorization type is denied for this method Application context required',
        methods: [
          'im.chat.add',
          'im.chat.user.add',
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [403],
        source: { observed: [403] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
      {
        name: 'WRONG_AUTH_TYPE.session',
        meaning: 'Method closed to browser sessions',
        text: 'Access for this method not allowed by session authorization.',
        methods: [
          'im.chat.add',
          'im.chat.user.add',
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [403],
        source: { observed: [403] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
    ],
  },
  WRONG_ENCODING: {
    cases: [
      {
        name: 'WRONG_ENCODING',
        meaning: 'Result could not be written as JSON',
        text: 'Wrong request encoding',
        methods: [
          'im.chat.add',
          'im.chat.user.add',
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [200],
        source: { observed: [200] },
        outcome: 'ran',
        repeat: 'never',
      },
    ],
  },
  WRONG_LICENSE: {
    cases: [
      {
        name: 'WRONG_LICENSE',
        meaning: 'Parameter auth_connector not in the licence',
        text: 'This feature is not enabled for the current license: auth_connector',
        methods: [
          'im.chat.add',
          'im.chat.user.add',
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [403],
        source: { observed: [403] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
    ],
  },
  WRONG_REQUEST: {
    cases: [
      {
        name: 'WRONG_REQUEST',
        meaning: 'Chat could not be created',
        text: "Chat can't be created",
        methods: ['im.chat.add'],
        statuses: [400],
        source: { observed: [400] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
      {
        name: 'WRONG_REQUEST.users',
        meaning: 'USERS of an extranet caller is no list',
        text: 'User IDs must be passed in array format',
        methods: ['im.chat.user.add'],
        statuses: [400],
        source: { observed: [400] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
      {
        name: 'WRONG_REQUEST',
        meaning: 'Adding failed for another reason',
        text: "You don't have access or user already member in chat",
        methods: ['im.chat.user.add'],
        statuses: [400],
        source: { observed: [400] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
      {
        name: 'WRONG_REQUEST',
        meaning: 'Adding failed for another reason',
        text: "You don't have access or user already member in chat",
        methods: ['imopenlines.crm.chat.user.add'],
        statuses: [400],
        source: { documented: [400], observed: [400] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
      {
        name: 'WRONG_REQUEST',
        meaning: 'Removing failed for another reason',
        text: "You don't have access or user already not in chat",
        methods: ['imopenlines.crm.chat.user.delete'],
        statuses: [400],
        source: { documented: [400], observed: [400] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
    ],
  },
  access_denied: {
    cases: [
      {
        name: 'access_denied.session',
        meaning: 'Browser session without a signed-in user',
        text: 'User not authorized',
        methods: [
          'im.chat.add',
          'im.chat.user.add',
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [401],
        source: { observed: [401] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
      {
        name: 'access_denied.user_type',
        meaning: 'Browser session of a user who may not use REST',
        text: 'Access denied for this type of user',
        methods: [
          'im.chat.add',
          'im.chat.user.add',
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [401],
        source: { observed: [401] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
    ],
  },
  allowed_only_intranet_user: {
    cases: [
      {
        name: 'allowed_only_intranet_user',
        meaning: 'Open to employees only',
        text: '',
        methods: [
          'im.chat.add',
          'im.chat.user.add',
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [403],
        source: { sdk: [403] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
    ],
  },
  authorization_error: {
    cases: [
      {
        name: 'authorization_error',
        meaning: 'User of the token cannot be authorized',
        text: 'Unable to authorize user',
        methods: [
          'im.chat.add',
          'im.chat.user.add',
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [401],
        source: { observed: [401] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
    ],
  },
  expired_token: {
    cases: [
      {
        name: 'expired_token',
        meaning: 'Access token has expired',
        text: 'The access token provided has expired',
        methods: [
          'im.chat.add',
          'im.chat.user.add',
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [401],
        source: { documented: [401], observed: [401] },
        outcome: 'not-run',
        repeat: 'after-token-refresh',
      },
    ],
  },
  insufficient_scope: {
    cases: [
      {
        name: 'insufficient_scope.webhook',
        meaning: "Webhook without the method's scope",
        text: 'The request requires higher privileges than provided by the webhook token',
        methods: [
          'im.chat.add',
          'im.chat.user.add',
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [401, 403],
        source: { documented: [403], observed: [401], sdk: [401] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
      {
        name: 'insufficient_scope.token',
        meaning: "Token without the method's scope",
        text: 'The request requires higher privileges than provided by the access token',
        methods: [
          'im.chat.add',
          'im.chat.user.add',
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [401],
        source: { observed: [401], sdk: [401] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
    ],
  },
  invalid_token: {
    cases: [
      {
        name: 'invalid_token',
        meaning: 'Token of no known application',
        text: 'Unable to get application by token',
        methods: [
          'im.chat.add',
          'im.chat.user.add',
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [401],
        source: { observed: [401] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
    ],
  },
  session_failed: {
    cases: [
      {
        name: 'session_failed',
        meaning: 'Session identifier does not match',
        text: 'Sessid check failed',
        members: { sessid: '0123456789abcdef0123456789abcdef', type: 'session' },
        methods: [
          'im.chat.add',
          'im.chat.user.add',
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [401],
        source: { observed: [401] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
    ],
  },
  user_access_error: {
    cases: [
      {
        name: 'user_access_error',
        meaning: 'Application not open to this user',
        text: 'The user does not have access to the application.',
        methods: [
          'im.chat.add',
          'im.chat.user.add',
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [401, 403],
        source: { documented: [403], observed: [401], sdk: [403] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
    ],
  },
} as const;

/** The known error codes of each method, those that any method can answer included. */
export interface ErrorCodes {
  'im.chat.add':
    | 'WRONG_REQUEST'
    | 'INVALID_FORMAT'
    | 'INVALID_REQUEST'
    | 'ERROR_BATCH_LENGTH_EXCEEDED'
    | 'ERROR_CORE'
    | 'ERROR_NOT_FOUND'
    | 'NO_AUTH_FOUND'
    | 'INVALID_CREDENTIALS'
    | 'insufficient_scope'
    | 'expired_token'
    | 'invalid_token'
    | 'authorization_error'
    | 'ERROR_OAUTH'
    | 'APPLICATION_NOT_FOUND'
    | 'PAYMENT_REQUIRED'
    | 'CONNECTION_ERROR'
    | 'user_access_error'
    | 'access_denied'
    | 'session_failed'
    | 'METHOD_CONFIRM_WAITING'
    | 'ACCESS_DENIED'
    | 'QUERY_LIMIT_EXCEEDED'
    | 'OVERLOAD_LIMIT'
    | 'METHOD_CONFIRM_DENIED'
    | 'WRONG_AUTH_TYPE'
    | 'WRONG_LICENSE'
    | 'allowed_only_intranet_user'
    | 'PORTAL_DELETED'
    | 'ERROR_METHOD_NOT_FOUND'
    | 'ERROR_MANIFEST_IS_NOT_AVAILABLE'
    | 'ERROR_BATCH_METHOD_NOT_ALLOWED'
    | 'OPERATION_TIME_LIMIT'
    | 'INTERNAL_SERVER_ERROR'
    | 'ERROR_UNEXPECTED_ANSWER'
    | 'INTERNAL_WRONG_TRANSPORT'
    | 'INTERNAL_WRONG_HANDLER_CLASS'
    | 'WRONG_ENCODING';
  'im.chat.user.add':
    | 'CHAT_ID_EMPTY'
    | 'DIALOG_ID_EMPTY'
    | 'WRONG_REQUEST'
    | 'ACCESS_DENIED_EXTEND'
    | 'NOTHING_TO_ADD'
    | 'ACCESS_ERROR'
    | 'INVALID_REQUEST'
    | 'ERROR_BATCH_LENGTH_EXCEEDED'
    | 'ERROR_CORE'
    | 'ERROR_NOT_FOUND'
    | 'NO_AUTH_FOUND'
    | 'INVALID_CREDENTIALS'
    | 'insufficient_scope'
    | 'expired_token'
    | 'invalid_token'
    | 'authorization_error'
    | 'ERROR_OAUTH'
    | 'APPLICATION_NOT_FOUND'
    | 'PAYMENT_REQUIRED'
    | 'CONNECTION_ERROR'
    | 'user_access_error'
    | 'access_denied'
    | 'session_failed'
    | 'METHOD_CONFIRM_WAITING'
    | 'ACCESS_DENIED'
    | 'QUERY_LIMIT_EXCEEDED'
    | 'OVERLOAD_LIMIT'
    | 'METHOD_CONFIRM_DENIED'
    | 'WRONG_AUTH_TYPE'
    | 'WRONG_LICENSE'
    | 'allowed_only_intranet_user'
    | 'PORTAL_DELETED'
    | 'ERROR_METHOD_NOT_FOUND'
    | 'ERROR_MANIFEST_IS_NOT_AVAILABLE'
    | 'ERROR_BATCH_METHOD_NOT_ALLOWED'
    | 'OPERATION_TIME_LIMIT'
    | 'INTERNAL_SERVER_ERROR'
    | 'ERROR_UNEXPECTED_ANSWER'
    | 'INTERNAL_WRONG_TRANSPORT'
    | 'INTERNAL_WRONG_HANDLER_CLASS'
    | 'WRONG_ENCODING';
  'imopenlines.crm.chat.user.add':
    | 'CHAT_NOT_IN_CRM'
    | 'ERROR_ARGUMENT'
    | 'IM_NOT_INSTALLED'
    | 'CRM_CHAT_USER_NOT_ACTIVE'
    | 'NOTHING_TO_ADD'
    | 'WRONG_REQUEST'
    | 'INVALID_REQUEST'
    | 'ERROR_BATCH_LENGTH_EXCEEDED'
    | 'ERROR_CORE'
    | 'ERROR_NOT_FOUND'
    | 'NO_AUTH_FOUND'
    | 'INVALID_CREDENTIALS'
    | 'insufficient_scope'
    | 'expired_token'
    | 'invalid_token'
    | 'authorization_error'
    | 'ERROR_OAUTH'
    | 'APPLICATION_NOT_FOUND'
    | 'PAYMENT_REQUIRED'
    | 'CONNECTION_ERROR'
    | 'user_access_error'
    | 'access_denied'
    | 'session_failed'
    | 'METHOD_CONFIRM_WAITING'
    | 'ACCESS_DENIED'
    | 'QUERY_LIMIT_EXCEEDED'
    | 'OVERLOAD_LIMIT'
    | 'METHOD_CONFIRM_DENIED'
    | 'WRONG_AUTH_TYPE'
    | 'WRONG_LICENSE'
    | 'allowed_only_intranet_user'
    | 'PORTAL_DELETED'
    | 'ERROR_METHOD_NOT_FOUND'
    | 'ERROR_MANIFEST_IS_NOT_AVAILABLE'
    | 'ERROR_BATCH_METHOD_NOT_ALLOWED'
    | 'OPERATION_TIME_LIMIT'
    | 'INTERNAL_SERVER_ERROR'
    | 'ERROR_UNEXPECTED_ANSWER'
    | 'INTERNAL_WRONG_TRANSPORT'
    | 'INTERNAL_WRONG_HANDLER_CLASS'
    | 'WRONG_ENCODING';
  'imopenlines.crm.chat.user.delete':
    | 'CHAT_NOT_IN_CRM'
    | 'CRM_CHAT_EMPTY_USER'
    | 'CRM_CHAT_EMPTY_CRM_DATA'
    | 'ERROR_ARGUMENT'
    | 'IM_NOT_INSTALLED'
    | 'CRM_CHAT_USER_NOT_ACTIVE'
    | 'USER_NOT_FOUND'
    | 'WRONG_REQUEST'
    | 'INVALID_REQUEST'
    | 'ERROR_BATCH_LENGTH_EXCEEDED'
    | 'ERROR_CORE'
    | 'ERROR_NOT_FOUND'
    | 'NO_AUTH_FOUND'
    | 'INVALID_CREDENTIALS'
    | 'insufficient_scope'
    | 'expired_token'
    | 'invalid_token'
    | 'authorization_error'
    | 'ERROR_OAUTH'
    | 'APPLICATION_NOT_FOUND'
    | 'PAYMENT_REQUIRED'
    | 'CONNECTION_ERROR'
    | 'user_access_error'
    | 'access_denied'
    | 'session_failed'
    | 'METHOD_CONFIRM_WAITING'
    | 'ACCESS_DENIED'
    | 'QUERY_LIMIT_EXCEEDED'
    | 'OVERLOAD_LIMIT'
    | 'CHAT_DELETE_USER_PERMISSION_DENIED'
    | 'METHOD_CONFIRM_DENIED'
    | 'WRONG_AUTH_TYPE'
    | 'WRONG_LICENSE'
    | 'allowed_only_intranet_user'
    | 'PORTAL_DELETED'
    | 'ERROR_METHOD_NOT_FOUND'
    | 'ERROR_MANIFEST_IS_NOT_AVAILABLE'
    | 'ERROR_BATCH_METHOD_NOT_ALLOWED'
    | 'OPERATION_TIME_LIMIT'
    | 'INTERNAL_SERVER_ERROR'
    | 'ERROR_UNEXPECTED_ANSWER'
    | 'INTERNAL_WRONG_TRANSPORT'
    | 'INTERNAL_WRONG_HANDLER_CLASS'
    | 'WRONG_ENCODING';
  'imopenlines.crm.message.add':
    | 'CHAT_NOT_IN_CRM'
    | 'ERROR_ARGUMENT'
    | 'CANCELED'
    | 'EMPTY_MESSAGE'
    | 'ERROR_FROM_OTHER_MODULE'
    | 'CHAT_ID'
    | 'MESSAGE_ADD_ERROR'
    | 'ACCESS_DENIED'
    | 'INVALID_REQUEST'
    | 'ERROR_BATCH_LENGTH_EXCEEDED'
    | 'ERROR_CORE'
    | 'ERROR_NOT_FOUND'
    | 'NO_AUTH_FOUND'
    | 'INVALID_CREDENTIALS'
    | 'insufficient_scope'
    | 'expired_token'
    | 'invalid_token'
    | 'authorization_error'
    | 'ERROR_OAUTH'
    | 'APPLICATION_NOT_FOUND'
    | 'PAYMENT_REQUIRED'
    | 'CONNECTION_ERROR'
    | 'user_access_error'
    | 'access_denied'
    | 'session_failed'
    | 'METHOD_CONFIRM_WAITING'
    | 'QUERY_LIMIT_EXCEEDED'
    | 'OVERLOAD_LIMIT'
    | 'METHOD_CONFIRM_DENIED'
    | 'WRONG_AUTH_TYPE'
    | 'WRONG_LICENSE'
    | 'allowed_only_intranet_user'
    | 'PORTAL_DELETED'
    | 'ERROR_METHOD_NOT_FOUND'
    | 'ERROR_MANIFEST_IS_NOT_AVAILABLE'
    | 'ERROR_BATCH_METHOD_NOT_ALLOWED'
    | 'OPERATION_TIME_LIMIT'
    | 'INTERNAL_SERVER_ERROR'
    | 'ERROR_UNEXPECTED_ANSWER'
    | 'INTERNAL_WRONG_TRANSPORT'
    | 'INTERNAL_WRONG_HANDLER_CLASS'
    | 'WRONG_ENCODING';
}

/** The known error codes of one method, or of all. */
export type ErrorCode<Method extends keyof ErrorCodes = keyof ErrorCodes> = ErrorCodes[Method];
