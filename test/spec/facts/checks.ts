// The order in which a portal checks a call: what each check answers when it fails, an error as
// [status, code, text] or a result as [200, result].

export type CheckFact =
  | [status: number, code: string, text: string]
  | [status: 200, result: number];

/** Before any method. */
export const transportChecks: CheckFact[] = [
  [500, 'INTERNAL_WRONG_TRANSPORT', 'Wrong transport!'],
  [403, 'PORTAL_DELETED', 'Portal was deleted'],
  [500, 'INTERNAL_WRONG_HANDLER_CLASS', 'Wrong handler class!'],
  [404, 'ERROR_METHOD_NOT_FOUND', 'Method not found!'],
  // Any verb but POST, which is not part of the contract.
  [404, 'ERROR_METHOD_NOT_FOUND', 'Method not found!'],
  [403, 'ACCESS_DENIED', 'Access denied! Link check failed'],
  [401, 'NO_AUTH_FOUND', 'Wrong authorization data'],
  [401, 'INVALID_CREDENTIALS', 'Invalid request credentials'],
  [
    401,
    'insufficient_scope',
    'The request requires higher privileges than provided by the webhook token',
  ],
  [
    401,
    'insufficient_scope',
    'The request requires higher privileges than provided by the access token',
  ],
  [429, 'OPERATION_TIME_LIMIT', 'Method is blocked due to operation time limit.'],
];

const missing = (name: string): CheckFact => [
  400,
  'ERROR_ARGUMENT',
  `Argument '${name}' is null or empty`,
];
const wrongType = (name: string): CheckFact => [
  400,
  'ERROR_ARGUMENT',
  `The value of an argument '${name}' has an invalid type`,
];
const joinDenied: CheckFact = [
  403,
  'ACCESS_DENIED',
  "Access denied! You don't have access to join user to chat",
];
const notInCrm: CheckFact = [
  400,
  'CHAT_NOT_IN_CRM',
  'Chat does not belong to the CRM entity being checked',
];
const noMessenger: CheckFact = [400, 'IM_NOT_INSTALLED', 'Messenger is not installed.'];
const notActive: CheckFact = [400, 'CRM_CHAT_USER_NOT_ACTIVE', 'User not active'];
const allInChat: CheckFact = [400, 'NOTHING_TO_ADD', 'All the selected users are already in chat.'];

export const methodChecks: Record<string, CheckFact[]> = {
  'im.chat.add': [
    [400, 'INVALID_FORMAT', 'Parameter USERS has wrong type'],
    [400, 'WRONG_REQUEST', "Chat can't be created"],
  ],
  'im.chat.user.add': [
    [400, 'DIALOG_ID_EMPTY', "Dialog ID can't be empty"],
    [400, 'CHAT_ID_EMPTY', "Chat ID can't be empty"],
    [403, 'ACCESS_ERROR', 'Action unavailable'],
    [403, 'ACCESS_ERROR', 'It is forbidden to add users to this chat'],
    [400, 'WRONG_REQUEST', 'User IDs must be passed in array format'],
    [400, 'ACCESS_DENIED_EXTEND', 'Insufficient permissions to add participants to the chat'],
    allInChat,
    [400, 'WRONG_REQUEST', "You don't have access or user already member in chat"],
  ],
  'imopenlines.crm.chat.user.add': [
    missing('CRM_ENTITY_TYPE'),
    missing('CRM_ENTITY'),
    wrongType('CRM_ENTITY'),
    noMessenger,
    joinDenied,
    [200, 0],
    notInCrm,
    joinDenied,
    missing('Empty USER_ID'),
    notActive,
    [
      403,
      'ACCESS_DENIED',
      'Access denied! This user does not have access to the chat because he does not have access to this CRM entity',
    ],
    [
      403,
      'ACCESS_DENIED',
      'Access denied! This user does not have access to the chat because he does not have access to this view chat history',
    ],
    allInChat,
    [400, 'WRONG_REQUEST', "You don't have access or user already member in chat"],
  ],
  'imopenlines.crm.chat.user.delete': [
    [400, 'CRM_CHAT_EMPTY_USER', 'Empty User ID'],
    // One row for each of the two parameters.
    [400, 'CRM_CHAT_EMPTY_CRM_DATA', 'Empty CRM data'],
    [400, 'CRM_CHAT_EMPTY_CRM_DATA', 'Empty CRM data'],
    wrongType('CRM_ENTITY'),
    noMessenger,
    joinDenied,
    [200, 0],
    notInCrm,
    [
      403,
      'CHAT_DELETE_USER_PERMISSION_DENIED',
      "You don't have access to delete a user from this chat",
    ],
    notActive,
    [400, 'USER_NOT_FOUND', 'The specified user is not in chat.'],
    [400, 'WRONG_REQUEST', "You don't have access or user already not in chat"],
  ],
  'imopenlines.crm.message.add': [
    missing('CRM_ENTITY_TYPE'),
    missing('CRM_ENTITY'),
    wrongType('CRM_ENTITY'),
    missing('USER_ID'),
    wrongType('USER_ID'),
    missing('CHAT_ID'),
    wrongType('CHAT_ID'),
    missing('MESSAGE'),
    [403, 'ACCESS_DENIED', 'Access denied! You dont have access to this action'],
    [403, 'ACCESS_DENIED', 'Access denied! User dont have access to this entity'],
    notInCrm,
    [400, 'CANCELED', 'You cannot send messages to the specified chat.'],
    [400, 'EMPTY_MESSAGE', ''],
    [400, 'ERROR_FROM_OTHER_MODULE', ''],
    [400, 'CHAT_ID', ''],
    [400, 'MESSAGE_ADD_ERROR', "Message isn't added"],
  ],
};
