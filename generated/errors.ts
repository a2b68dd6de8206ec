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
        remedy: 'Ask the customer for a subscription or a commercial plan. A retry does not help.',
        text: 'REST is available only by subscription.',
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
      {
        name: 'ACCESS_DENIED.plan_token',
        meaning: "Portal's plan has no REST API (token)",
        remedy: 'Ask the customer for a commercial plan. A retry does not help.',
        text: 'REST is available only on commercial plans.',
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
      {
        name: 'ACCESS_DENIED.context',
        meaning: 'User cannot be authorized in this context',
        remedy: 'Use a token of an ordinary employee. Bots and external users are refused here.',
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
        meaning: "Portal's plan has no REST API (earlier printing)",
        remedy: 'Treat it like ACCESS_DENIED with 401. The portal needs a plan that includes REST.',
        text: 'REST API is available only on commercial plans',
        methods: [
          'im.chat.add',
          'im.chat.user.add',
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [403],
        source: { printed: [403], sdk: [403] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
      {
        name: 'ACCESS_DENIED.method',
        meaning: 'Method refuses this caller or context',
        remedy:
          'Read the text after "Access denied!". Call as a user who has that right, or with an application\'s token.',
        text: 'Access denied!',
        methods: [
          'im.chat.add',
          'im.chat.user.add',
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [403],
        source: { documented: [403], observed: [403] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
      {
        name: 'ACCESS_DENIED.link',
        meaning: 'Request carries a parameter called token',
        remedy: 'Remove the parameter `token` from query and body.',
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
        remedy: 'Give the caller read access to the CRM item, and check the spelling of the type.',
        text: "Access denied! You don't have access to join user to chat",
        methods: ['imopenlines.crm.chat.user.add', 'imopenlines.crm.chat.user.delete'],
        statuses: [403],
        source: { documented: [403], printed: [403], observed: [403] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
      {
        name: 'ACCESS_DENIED.user',
        meaning: 'USER_ID may not read the item',
        remedy: 'Give that user read access to the CRM item, or choose another user.',
        text: 'Access denied! This user does not have access to the chat because he does not have access to this CRM entity',
        methods: ['imopenlines.crm.chat.user.add'],
        statuses: [403],
        source: { documented: [403], printed: [403], observed: [403] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
      {
        name: 'ACCESS_DENIED.history',
        meaning: 'History of the chat may not be read',
        cause: 'The settings of the open channel do not let that role view the history.',
        remedy:
          'Let that role view the history in the permissions of the open channel, or choose another user.',
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
        remedy: 'Give the sender read access to the CRM item, or send as another user.',
        text: 'Access denied! User dont have access to this entity',
        methods: ['imopenlines.crm.message.add'],
        statuses: [400, 403],
        source: { documented: [400, 403], printed: [400], observed: [403] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
      {
        name: 'ACCESS_DENIED.caller',
        meaning: 'Caller may not read the item, or its type is unknown',
        remedy: 'Give the caller read access to the CRM item, and check the spelling of the type.',
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
        cause:
          "The caller is not a member, the caller's role is too low, or the chat does not exist.",
        remedy:
          'Check by `im.chat.user.list` that the caller is a member. Call as a manager or owner of the chat.',
        text: 'Insufficient permissions to add participants to the chat',
        methods: ['im.chat.user.add'],
        statuses: [400, 403],
        source: { documented: [400, 403], printed: [400, 403], observed: [400] },
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
        remedy: 'Choose another chat. All employees are in the general chat already.',
        text: 'Action unavailable',
        methods: ['im.chat.user.add'],
        statuses: [400, 403],
        source: { documented: [400, 403], printed: [400, 403], observed: [403] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
      {
        name: 'ACCESS_ERROR.entity_type',
        meaning: 'Chats of this ENTITY_TYPE cannot be extended',
        cause:
          'The chat belongs to a group, a call, support or the like, which has its own members.',
        remedy: 'Add the user to the group, task or call itself, or create a chat of your own.',
        text: 'It is forbidden to add users to this chat',
        methods: ['im.chat.user.add'],
        statuses: [400, 403],
        source: { documented: [400, 403], printed: [400, 403], observed: [403] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
    ],
  },
  APPLICATION_NOT_FOUND: {
    cases: [
      {
        name: 'APPLICATION_NOT_FOUND',
        meaning: 'Application was removed from this portal',
        remedy:
          'Stop calling, drop the stored tokens, and ask the administrator to install the application again.',
        text: 'Application not found',
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
  CANCELED: {
    cases: [
      {
        name: 'CANCELED',
        meaning: 'Sender is not in the chat',
        remedy:
          'Add the sender by `imopenlines.crm.chat.user.add`, then send the message once more.',
        text: 'You cannot send messages to the specified chat.',
        methods: ['imopenlines.crm.message.add'],
        statuses: [400, 403],
        source: { documented: [400, 403], printed: [400], observed: [400] },
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
        remedy:
          'Give the caller the permission to join dialogs of the open channel, or read access to the item.',
        text: "You don't have access to delete a user from this chat",
        methods: ['imopenlines.crm.chat.user.delete'],
        statuses: [403],
        source: { documented: [403], printed: [403], observed: [403] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
    ],
  },
  CHAT_ID: {
    cases: [
      {
        name: 'CHAT_ID',
        meaning: 'Messenger did not find the chat',
        remedy: "Get the chat's id again by `imopenlines.crm.chat.get`.",
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
        remedy: 'Send CHAT_ID as the positive number that `im.chat.add` or `im.chat.get` returned.',
        text: "Chat ID can't be empty",
        methods: ['im.chat.user.add'],
        statuses: [400, 403],
        source: { documented: [400, 403], printed: [400, 403], observed: [400] },
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
        remedy:
          'Get the active chats of the item by `imopenlines.crm.chat.get` and send one of their ids as CHAT_ID.',
        text: 'Chat does not belong to the CRM entity being checked',
        methods: [
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [400],
        source: { documented: [400], printed: [400], observed: [400] },
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
        remedy:
          'Retry after some seconds. On a self-hosted portal check that it can reach the internet by HTTPS.',
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
        remedy: 'Send both CRM_ENTITY_TYPE and CRM_ENTITY, in upper case.',
        text: 'Empty CRM data',
        methods: ['imopenlines.crm.chat.user.delete'],
        statuses: [400],
        source: { documented: [400], printed: [400], observed: [400] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
      {
        name: 'CRM_CHAT_EMPTY_CRM_DATA.unspecified',
        meaning: 'CRM data is missing (earlier text)',
        remedy: 'Send both CRM_ENTITY_TYPE and CRM_ENTITY, in upper case.',
        text: 'CRM data is not specified',
        methods: ['imopenlines.crm.chat.user.delete'],
        statuses: [400],
        source: { printed: [400] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
    ],
  },
  CRM_CHAT_EMPTY_USER: {
    cases: [
      {
        name: 'CRM_CHAT_EMPTY_USER',
        meaning: 'USER_ID is missing or not a positive number',
        remedy: 'Send USER_ID, in upper case, as a positive number.',
        text: 'Empty User ID',
        methods: ['imopenlines.crm.chat.user.delete'],
        statuses: [400],
        source: { documented: [400], printed: [400], observed: [400] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
    ],
  },
  CRM_CHAT_USER_NOT_ACTIVE: {
    cases: [
      {
        name: 'CRM_CHAT_USER_NOT_ACTIVE',
        meaning: 'User is unknown or dismissed',
        remedy: 'Choose an active user: check `ACTIVE` by `user.get`.',
        text: 'User not active',
        methods: ['imopenlines.crm.chat.user.add'],
        statuses: [400],
        source: { documented: [400], printed: [400], observed: [400] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
      {
        name: 'CRM_CHAT_USER_NOT_ACTIVE',
        meaning: 'User is unknown or dismissed',
        remedy: 'Leave it: this method cannot remove dismissed users. Check the id by `user.get`.',
        text: 'User not active',
        methods: ['imopenlines.crm.chat.user.delete'],
        statuses: [400],
        source: { documented: [400], printed: [400], observed: [400] },
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
        remedy:
          'Leave DIALOG_ID out, or send `chat` and the number. An empty DIALOG_ID counts as given.',
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
        remedy: 'Send visible text, not only white space.',
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
        remedy: 'Send `CRM_ENTITY_TYPE`, in upper case: lead, deal, contact or company.',
        text: "Argument 'CRM_ENTITY_TYPE' is null or empty",
        members: { argument: 'CRM_ENTITY_TYPE' },
        methods: ['imopenlines.crm.chat.user.add', 'imopenlines.crm.message.add'],
        statuses: [400],
        source: { documented: [400], printed: [400], observed: [400] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
      {
        name: 'ERROR_ARGUMENT.CRM_ENTITY',
        meaning: 'CRM_ENTITY is missing',
        remedy: 'Send the id of the item as `CRM_ENTITY`, not as CRM_ENTITY_ID.',
        text: "Argument 'CRM_ENTITY' is null or empty",
        members: { argument: 'CRM_ENTITY' },
        methods: ['imopenlines.crm.chat.user.add', 'imopenlines.crm.message.add'],
        statuses: [400],
        source: { documented: [400], printed: [400], observed: [400] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
      {
        name: 'ERROR_ARGUMENT.CRM_ENTITY_invalid',
        meaning: 'CRM_ENTITY is not a positive number',
        remedy: 'Send CRM_ENTITY as a positive whole number, without a prefix such as `D_`.',
        text: "The value of an argument 'CRM_ENTITY' has an invalid type",
        members: { argument: 'CRM_ENTITY' },
        methods: [
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [400],
        source: { documented: [400], printed: [400], observed: [400] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
      {
        name: 'ERROR_ARGUMENT.USER_ID',
        meaning: 'USER_ID is missing or not a positive number',
        remedy:
          'Send USER_ID of the employee or bot to add. `user.get` or `imbot.v2.Bot.list` finds it.',
        text: "Argument 'Empty USER_ID' is null or empty",
        members: { argument: 'Empty USER_ID' },
        methods: ['imopenlines.crm.chat.user.add'],
        statuses: [400],
        source: { documented: [400], printed: [400], observed: [400] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
      {
        name: 'ERROR_ARGUMENT.Published',
        meaning: "CRM_ENTITY is not a positive number (as the documentation's sample prints it)",
        remedy: 'Send CRM_ENTITY as a positive whole number.',
        text: 'The value of an argument CRM_ENTITY has an invalid type',
        methods: ['imopenlines.crm.chat.user.delete'],
        statuses: [400],
        source: { documented: [400], printed: [400] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
      {
        name: 'ERROR_ARGUMENT.USER_ID',
        meaning: 'USER_ID is missing',
        remedy: 'Send USER_ID of the employee or bot who is to write.',
        text: "Argument 'USER_ID' is null or empty",
        members: { argument: 'USER_ID' },
        methods: ['imopenlines.crm.message.add'],
        statuses: [400],
        source: { documented: [400], printed: [400], observed: [400] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
      {
        name: 'ERROR_ARGUMENT.USER_ID_invalid',
        meaning: 'USER_ID is not a positive number',
        remedy: 'Send USER_ID as a positive whole number.',
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
        remedy:
          'Get the chat by `imopenlines.crm.chat.get` and send its CHAT_ID. There is no default here.',
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
        meaning: 'CHAT_ID is not a positive number',
        remedy: 'Send the number alone (`1763`), not `chat1763`.',
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
        remedy: 'Send a text. The single character `0` counts as empty; add something to it.',
        text: "Argument 'MESSAGE' is null or empty",
        members: { argument: 'MESSAGE' },
        methods: ['imopenlines.crm.message.add'],
        statuses: [400],
        source: { documented: [400], printed: [400], observed: [400] },
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
        remedy: 'Send command 51 and those after it in another batch. The first 50 have run.',
        text: 'Max batch length exceeded',
        methods: [
          'im.chat.add',
          'im.chat.user.add',
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [400],
        source: { documented: [200], printed: [200, 400], observed: [200] },
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
        remedy: 'Call that method on its own.',
        text: 'Method is not allowed for batch usage',
        methods: [
          'im.chat.add',
          'im.chat.user.add',
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [405],
        source: { documented: [200], printed: [200, 405], observed: [200] },
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
        remedy:
          'Read the text. Check by a read whether the call took effect, then correct the parameters it names.',
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
        remedy:
          'Check by a read whether the call took effect. If it did not, retry once; if the error stays, ask support.',
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
        remedy:
          'Read the text, and ask the administrator which module stopped the message. Do not retry in a loop.',
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
        meaning: "Manifest is not available (another method's error)",
        remedy: 'Check which method was called. None of these methods returns it.',
        text: 'Manifest is not available',
        methods: [
          'im.chat.add',
          'im.chat.user.add',
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [404],
        source: { printed: [404] },
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
        cause: 'The name is misspelt, its module is not installed, or the path lacks the user id.',
        remedy:
          "Check the method's spelling and the form of the URL, `/rest/{user}/{code}/{method}`; then the scope.",
        text: 'Method not found!',
        methods: [
          'im.chat.add',
          'im.chat.user.add',
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [404],
        source: { documented: [404], observed: [404] },
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
        remedy: 'Look the id up again by a list or get method before you retry.',
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
        remedy: 'Install the application and finish its installation, then authorize again.',
        text: 'Application not installed',
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
  ERROR_UNEXPECTED_ANSWER: {
    cases: [
      {
        name: 'ERROR_UNEXPECTED_ANSWER',
        meaning: 'Server got a response that it cannot use',
        remedy:
          'Check by a read whether the call took effect. Retry only if it did not, or if a second run changes nothing.',
        text: 'Server returned an unexpected response',
        methods: [
          'im.chat.add',
          'im.chat.user.add',
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [500],
        source: { documented: [500], printed: [500], sdk: [500] },
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
        remedy: 'Install the module im on the self-hosted portal and switch it on.',
        text: 'Messenger is not installed.',
        methods: ['imopenlines.crm.chat.user.add', 'imopenlines.crm.chat.user.delete'],
        statuses: [400],
        source: { documented: [400], printed: [400], observed: [400] },
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
        remedy:
          'Check by a read whether the call took effect. Retry only if it did not, or if a second run changes nothing.',
        text: 'Internal server error',
        methods: [
          'im.chat.add',
          'im.chat.user.add',
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [500],
        source: { documented: [500], printed: [500] },
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
        remedy: "Ask the portal's administrator to update or repair the module rest.",
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
        meaning: 'Response format unknown to the server',
        remedy: "Put `.json`, `.xml` or no suffix after the method's name.",
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
        remedy:
          "Compare user id and code with the webhook's page on the portal. If it is gone or switched off, create a new webhook.",
        text: 'Invalid request credentials',
        methods: [
          'im.chat.add',
          'im.chat.user.add',
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [401, 403],
        source: { documented: [401], printed: [401, 403], observed: [401], sdk: [401] },
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
        remedy:
          'Send USERS as a flat list of whole numbers or strings of digits, without objects, fractions or booleans.',
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
        remedy: 'Call the portal by https. Never send a webhook or a token over http.',
        text: 'Https required.',
        methods: [
          'im.chat.add',
          'im.chat.user.add',
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [400, 401],
        source: { documented: [401], printed: [400], observed: [401], sdk: [400] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
    ],
  },
  MESSAGE_ADD_ERROR: {
    cases: [
      {
        name: 'MESSAGE_ADD_ERROR',
        meaning: 'Message was not stored',
        cause: 'The portal does not say why.',
        remedy:
          'Check that the sender is in the chat and the session is open, look for the message, then send it once more.',
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
        remedy: 'Do not retry. Ask the administrator to allow the application.',
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
        remedy: 'Let the administrator confirm the notice on the portal, then retry the call.',
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
        meaning: 'All of USERS are already in the chat (older servers)',
        remedy: 'Treat it as a success once `im.chat.user.list` shows the users.',
        text: 'All the selected users are already in chat.',
        methods: ['im.chat.user.add'],
        statuses: [400],
        source: { observed: [400] },
        outcome: 'not-run',
        repeat: 'not-needed',
      },
      {
        name: 'NOTHING_TO_ADD',
        meaning: 'User is already in the chat (older servers)',
        remedy: 'Treat it as a success once `im.chat.user.list` shows the user.',
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
        remedy:
          'Put the webhook code into the path, or send the token as `auth`. If it was in the body, check that the JSON is valid.',
        text: 'Wrong authorization data',
        methods: [
          'im.chat.add',
          'im.chat.user.add',
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [401],
        source: { documented: [401], printed: [401], observed: [401], sdk: [401] },
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
        remedy:
          'Pause this method until `time.operating_reset_at` of its last success. Ask for less in each call.',
        text: 'Method is blocked due to operation time limit.',
        methods: [
          'im.chat.add',
          'im.chat.user.add',
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [429],
        source: { documented: [429], printed: [429], observed: [429], sdk: [429] },
        outcome: 'not-run',
        repeat: 'after-reset',
      },
    ],
  },
  OVERLOAD_LIMIT: {
    cases: [
      {
        name: 'OVERLOAD_LIMIT',
        meaning: 'REST API blocked by hand',
        remedy: 'Stop all calls and write to Bitrix24 support. The block does not end by itself.',
        text: 'REST API is blocked due to overload.',
        methods: [
          'im.chat.add',
          'im.chat.user.add',
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [401, 503],
        source: { documented: [401], printed: [503], observed: [401], sdk: [503] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
    ],
  },
  PAYMENT_REQUIRED: {
    cases: [
      {
        name: 'PAYMENT_REQUIRED',
        meaning: 'Trial or paid period is over',
        remedy: 'Stop calling, and ask the customer to renew the application or the subscription.',
        text: 'Subscription has been ended',
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
  PORTAL_DELETED: {
    cases: [
      {
        name: 'PORTAL_DELETED',
        meaning: 'Public part of the site is closed, or the portal is gone',
        remedy:
          'Stop, and check the portal. On a self-hosted one end the temporary closure in the settings of the main module.',
        text: 'Portal was deleted',
        methods: [
          'im.chat.add',
          'im.chat.user.add',
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [403, 410, 500],
        source: { documented: [403], printed: [500], observed: [403], sdk: [410] },
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
        remedy:
          'Lower the request rate and wait. If the block stays, ask the administrator to lift it.',
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
        remedy:
          'Wait a second, then retry with growing delays. Put all callers of this address behind one rate limiter.',
        text: 'Too many requests',
        methods: [
          'im.chat.add',
          'im.chat.user.add',
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [503],
        source: { documented: [503], printed: [503], observed: [503], sdk: [503] },
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
        remedy: 'Treat it as a success: the user is out. Confirm it by `im.chat.user.list`.',
        text: 'The specified user is not in chat.',
        methods: ['imopenlines.crm.chat.user.delete'],
        statuses: [400],
        source: { printed: [400], observed: [400] },
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
        remedy: 'Change from webhook to application token or back, as the text says.',
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
        remedy: 'Call with the token of an application, not with a webhook.',
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
        remedy: 'Call with a webhook or a token, not with cookies and `sessid`.',
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
        remedy:
          'Check by a read what happened. Send UTF-8 only, and repair texts that are stored in another encoding.',
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
        remedy: "Remove `auth_connector` from the call, or change the portal's plan.",
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
        cause: 'An inner module of the portal refused the chat.',
        remedy: 'Compare the parameters with this page, and look for the chat before you retry.',
        text: "Chat can't be created",
        methods: ['im.chat.add'],
        statuses: [400],
        source: { observed: [400] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
      {
        name: 'WRONG_REQUEST.users',
        meaning: 'USERS of an extranet caller is not a list',
        remedy: 'Send USERS as a JSON array.',
        text: 'User IDs must be passed in array format',
        methods: ['im.chat.user.add'],
        statuses: [400],
        source: { observed: [400] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
      {
        name: 'WRONG_REQUEST',
        meaning: 'Nobody could be added',
        cause: 'The users are members already, or the caller or the users lack a right.',
        remedy:
          'Read `im.chat.user.list`. If the users are there, treat it as a success; if not, check rights and ids.',
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
        cause: 'The user is in the chat already, or cannot be added.',
        remedy: 'Read `im.chat.user.list`. If the user is there, treat it as a success.',
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
        cause: 'The user is not in the chat, or the caller lacks a right.',
        remedy: 'Read `im.chat.user.list`. If the user is not there, treat it as a success.',
        text: "You don't have access or user already not in chat",
        methods: ['imopenlines.crm.chat.user.delete'],
        statuses: [400],
        source: { documented: [400], printed: [400], observed: [400] },
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
        remedy: "Call with a webhook or a token. Sessions work in the portal's own pages only.",
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
        remedy: 'Use a webhook or a token of an employee.',
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
        cause: 'The caller is an external user, a bot or a customer.',
        remedy: 'Use the credentials of an employee.',
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
        cause: 'The user is dismissed, or may not sign in.',
        remedy:
          'Use a token or webhook of an active user, and send no browser cookies of another user.',
        text: 'Unable to authorize user',
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
  expired_token: {
    cases: [
      {
        name: 'expired_token',
        meaning: 'Access token has expired',
        remedy:
          'Refresh the token once for all waiting calls, store the new pair, then retry the call.',
        text: 'The access token provided has expired',
        methods: [
          'im.chat.add',
          'im.chat.user.add',
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [401],
        source: { documented: [401], printed: [401], observed: [401], sdk: [401] },
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
        remedy:
          "Add the method's scope, `im` or `imopenlines`, to the permissions of the webhook. Its URL stays the same.",
        text: 'The request requires higher privileges than provided by the webhook token',
        methods: [
          'im.chat.add',
          'im.chat.user.add',
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [401, 403],
        source: { documented: [401], printed: [403], observed: [401], sdk: [401] },
        outcome: 'not-run',
        repeat: 'after-change',
      },
      {
        name: 'insufficient_scope.token',
        meaning: "Token without the method's scope",
        remedy:
          "Add the scope to the application's card, update or reinstall the application, then get a new token.",
        text: 'The request requires higher privileges than provided by the access token',
        methods: [
          'im.chat.add',
          'im.chat.user.add',
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [401],
        source: { documented: [401], observed: [401], sdk: [401] },
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
        remedy:
          'Check that the token was issued for this portal and this application. If it was not, authorize again.',
        text: 'Unable to get application by token',
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
  session_failed: {
    cases: [
      {
        name: 'session_failed',
        meaning: 'Session identifier does not match',
        remedy:
          'Take the new `sessid` from this response, or leave `sessid` out and use a webhook or a token.',
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
        cause: 'The administrator has opened the application to certain users only.',
        remedy: 'Ask the administrator to give this user access to the application.',
        text: 'The user does not have access to the application.',
        methods: [
          'im.chat.add',
          'im.chat.user.add',
          'imopenlines.crm.chat.user.add',
          'imopenlines.crm.chat.user.delete',
          'imopenlines.crm.message.add',
        ],
        statuses: [401, 403],
        source: { documented: [401], printed: [403], observed: [401], sdk: [403] },
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
