// The errors that belong to one method: status, code, text, who says so, and what else is printed.
import type { Repeat, Source } from '../../../src/document/types.ts';
import { both, documented, observed } from './provenance.ts';

export interface OwnError {
  status: number;
  code: string;
  text: string;
  source: Source;
  /** The third member, which `ERROR_ARGUMENT` carries. */
  argument?: string;
  /** The same error in other printings. */
  alsoPrinted: string[];
  /** When the same call can be repeated. It never ran. */
  repeat: Repeat;
}

function error(
  status: number,
  code: string,
  text: string,
  source: Source,
  more: Partial<Pick<OwnError, 'argument' | 'alsoPrinted' | 'repeat'>> = {},
): OwnError {
  return { status, code, text, source, alsoPrinted: [], repeat: 'after-change', ...more };
}

/** `ERROR_ARGUMENT` for a parameter that is missing. */
const missing = (name: string, ...alsoPrinted: string[]) =>
  error(400, 'ERROR_ARGUMENT', `Argument '${name}' is null or empty`, both(400), {
    argument: name,
    alsoPrinted,
  });

/** `ERROR_ARGUMENT` for a parameter of the wrong type. */
const wrongType = (name: string, ...alsoPrinted: string[]) =>
  error(
    400,
    'ERROR_ARGUMENT',
    `The value of an argument '${name}' has an invalid type`,
    both(400),
    {
      argument: name,
      alsoPrinted,
    },
  );

const notInCrm = error(
  400,
  'CHAT_NOT_IN_CRM',
  'Chat does not belong to the CRM entity being checked',
  both(400),
  { alsoPrinted: ['Chat does not belong to the CRM object being checked'] },
);
const noMessenger = error(400, 'IM_NOT_INSTALLED', 'Messenger is not installed.', both(400), {
  alsoPrinted: ['Module im is not installed'],
});
const mayNotJoin = error(
  403,
  'ACCESS_DENIED',
  "Access denied! You don't have access to join user to chat",
  both(403),
);
const nothingToAdd = error(
  400,
  'NOTHING_TO_ADD',
  'All the selected users are already in chat.',
  observed(400),
  { repeat: 'not-needed' },
);
const pageOf400And403 = documented(400, 403);

export const ownErrors: Record<string, OwnError[]> = {
  'im.chat.add': [
    error(400, 'INVALID_FORMAT', 'Parameter USERS has wrong type', observed(400)),
    error(400, 'WRONG_REQUEST', "Chat can't be created", observed(400)),
  ],
  'im.chat.user.add': [
    error(400, 'DIALOG_ID_EMPTY', "Dialog ID can't be empty", observed(400)),
    error(400, 'CHAT_ID_EMPTY', "Chat ID can't be empty", {
      ...pageOf400And403,
      ...observed(400),
    }),
    error(403, 'ACCESS_ERROR', 'Action unavailable', { ...pageOf400And403, ...observed(403) }),
    error(403, 'ACCESS_ERROR', 'It is forbidden to add users to this chat', {
      ...pageOf400And403,
      ...observed(403),
    }),
    error(400, 'WRONG_REQUEST', 'User IDs must be passed in array format', observed(400)),
    error(400, 'ACCESS_DENIED_EXTEND', 'Insufficient permissions to add participants to the chat', {
      ...pageOf400And403,
      ...observed(400),
    }),
    error(
      400,
      'WRONG_REQUEST',
      "You don't have access or user already member in chat",
      observed(400),
    ),
    nothingToAdd,
  ],
  'imopenlines.crm.chat.user.add': [
    missing('CRM_ENTITY_TYPE', 'Argument CRM_ENTITY_TYPE is null or empty'),
    missing('CRM_ENTITY', 'Argument CRM_ENTITY is null or empty'),
    wrongType(
      'CRM_ENTITY',
      'The value of an argument CRM_ENTITY has an invalid type',
      'The value of an argument `CRM_ENTITY` has an invalid type',
    ),
    noMessenger,
    mayNotJoin,
    notInCrm,
    missing('Empty USER_ID', 'Argument Empty USER_ID is null or empty'),
    error(400, 'CRM_CHAT_USER_NOT_ACTIVE', 'User not active', both(400), {
      alsoPrinted: ['Current user has no access to users list outside open line'],
    }),
    error(
      403,
      'ACCESS_DENIED',
      'Access denied! This user does not have access to the chat because he does not have access to this CRM entity',
      both(403),
      {
        alsoPrinted: [
          'Access denied! This user does not have access to the chat because he does not have access to this CRM object',
        ],
      },
    ),
    error(
      403,
      'ACCESS_DENIED',
      'Access denied! This user does not have access to the chat because he does not have access to this view chat history',
      both(403),
    ),
    error(400, 'WRONG_REQUEST', "You don't have access or user already member in chat", both(400)),
    nothingToAdd,
  ],
  'imopenlines.crm.chat.user.delete': [
    error(400, 'CRM_CHAT_EMPTY_USER', 'Empty User ID', both(400), {
      alsoPrinted: ['User identifier is not specified'],
    }),
    error(400, 'CRM_CHAT_EMPTY_CRM_DATA', 'Empty CRM data', both(400)),
    error(400, 'CRM_CHAT_EMPTY_CRM_DATA', 'CRM data is not specified', documented(400)),
    wrongType('CRM_ENTITY'),
    error(
      400,
      'ERROR_ARGUMENT',
      'The value of an argument CRM_ENTITY has an invalid type',
      documented(400),
    ),
    noMessenger,
    mayNotJoin,
    notInCrm,
    error(
      403,
      'CHAT_DELETE_USER_PERMISSION_DENIED',
      "You don't have access to delete a user from this chat",
      both(403),
    ),
    error(400, 'CRM_CHAT_USER_NOT_ACTIVE', 'User not active', both(400), {
      alsoPrinted: ['Chat user is not active'],
    }),
    error(400, 'USER_NOT_FOUND', 'The specified user is not in chat.', both(400), {
      alsoPrinted: ['The specified user is not in the chat'],
      repeat: 'not-needed',
    }),
    error(400, 'WRONG_REQUEST', "You don't have access or user already not in chat", both(400)),
  ],
  'imopenlines.crm.message.add': [
    missing(
      'CRM_ENTITY_TYPE',
      'Argument CRM_ENTITY_TYPE is null or empty',
      'Argument `CRM_ENTITY_TYPE` is null or empty',
    ),
    missing(
      'CRM_ENTITY',
      'Argument CRM_ENTITY is null or empty',
      'Argument `CRM_ENTITY` is null or empty',
    ),
    wrongType('CRM_ENTITY'),
    missing('USER_ID', 'Argument USER_ID is null or empty', 'Argument `USER_ID` is null or empty'),
    wrongType('USER_ID'),
    missing('CHAT_ID', 'Argument `CHAT_ID` is null or empty'),
    wrongType('CHAT_ID'),
    missing('MESSAGE', 'Argument MESSAGE is null or empty', 'Argument `MESSAGE` is null or empty'),
    error(403, 'ACCESS_DENIED', 'Access denied! You dont have access to this action', both(403)),
    error(
      403,
      'ACCESS_DENIED',
      'Access denied! User dont have access to this entity',
      { ...pageOf400And403, ...observed(403) },
      {
        alsoPrinted: [
          "Access denied! User doesn't have access to this entity",
          "Access denied! User don't have access to this entity",
        ],
      },
    ),
    notInCrm,
    error(
      400,
      'CANCELED',
      'You cannot send messages to the specified chat.',
      { ...pageOf400And403, ...observed(400) },
      { alsoPrinted: ['You cannot send messages to the specified chat'] },
    ),
    error(400, 'EMPTY_MESSAGE', '', observed(400)),
    error(400, 'ERROR_FROM_OTHER_MODULE', '', observed(400)),
    error(400, 'CHAT_ID', '', observed(400)),
    error(400, 'MESSAGE_ADD_ERROR', "Message isn't added", both(400)),
  ],
};
