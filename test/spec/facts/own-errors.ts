// The errors that belong to one method: code, text, who gives them which status, and other texts of it.
import type { Source } from '../../../src/document/types.ts';
import type { Repeat } from '../../../src/document/words.ts';
import { from } from './provenance.ts';

export interface OwnError {
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
  code: string,
  text: string,
  source: string,
  more: Partial<Pick<OwnError, 'argument' | 'alsoPrinted' | 'repeat'>> = {},
): OwnError {
  return { code, text, source: from(source), alsoPrinted: [], repeat: 'after-change', ...more };
}

const also = (...alsoPrinted: string[]) => ({ alsoPrinted });

/** `ERROR_ARGUMENT` for a parameter that is missing. */
const missing = (name: string, source = 'D400 P400 O400', quotes = ['', '`']) =>
  error('ERROR_ARGUMENT', `Argument '${name}' is null or empty`, source, {
    argument: name,
    ...also(...quotes.map((quote) => `Argument ${quote}${name}${quote} is null or empty`)),
  });

/** `ERROR_ARGUMENT` for a parameter of the wrong type. */
const wrongType = (name: string, source: string, quotes: string[] = []) =>
  error('ERROR_ARGUMENT', `The value of an argument '${name}' has an invalid type`, source, {
    argument: name,
    ...also(
      ...quotes.map(
        (quote) => `The value of an argument ${quote}${name}${quote} has an invalid type`,
      ),
    ),
  });

const noType = missing('CRM_ENTITY_TYPE');
const noItem = missing('CRM_ENTITY');
const wrongItem = wrongType('CRM_ENTITY', 'D400 P400 O400', ['', '`']);
const notInCrm = error(
  'CHAT_NOT_IN_CRM',
  'Chat does not belong to the CRM entity being checked',
  'D400 P400 O400',
  also('Chat does not belong to the CRM object being checked'),
);
const noMessenger = error(
  'IM_NOT_INSTALLED',
  'Messenger is not installed.',
  'D400 P400 O400',
  also('Module im is not installed'),
);
const mayNotJoin = error(
  'ACCESS_DENIED',
  "Access denied! You don't have access to join user to chat",
  'D403 P403 O403',
);
const nothingToAdd = error(
  'NOTHING_TO_ADD',
  'All the selected users are already in chat.',
  'O400',
  {
    repeat: 'not-needed',
  },
);
const userMayNotRead =
  'Access denied! This user does not have access to the chat because he does not have access to';

export const ownErrors: Record<string, OwnError[]> = {
  'im.chat.add': [
    error('INVALID_FORMAT', 'Parameter USERS has wrong type', 'O400'),
    error('WRONG_REQUEST', "Chat can't be created", 'O400'),
  ],
  'im.chat.user.add': [
    error('DIALOG_ID_EMPTY', "Dialog ID can't be empty", 'O400'),
    error('CHAT_ID_EMPTY', "Chat ID can't be empty", 'D400,403 P400,403 O400'),
    error('ACCESS_ERROR', 'Action unavailable', 'D400,403 P400,403 O403'),
    error('ACCESS_ERROR', 'It is forbidden to add users to this chat', 'D400,403 P400,403 O403'),
    error('WRONG_REQUEST', 'User IDs must be passed in array format', 'O400'),
    error(
      'ACCESS_DENIED_EXTEND',
      'Insufficient permissions to add participants to the chat',
      'D400,403 P400,403 O400',
    ),
    error('WRONG_REQUEST', "You don't have access or user already member in chat", 'O400'),
    nothingToAdd,
  ],
  'imopenlines.crm.chat.user.add': [
    noType,
    noItem,
    wrongItem,
    noMessenger,
    mayNotJoin,
    notInCrm,
    missing('Empty USER_ID', 'D400 P400 O400', ['']),
    error(
      'CRM_CHAT_USER_NOT_ACTIVE',
      'User not active',
      'D400 P400 O400',
      also('Current user has no access to users list outside open line'),
    ),
    error(
      'ACCESS_DENIED',
      `${userMayNotRead} this CRM entity`,
      'D403 P403 O403',
      also(`${userMayNotRead} this CRM object`),
    ),
    error('ACCESS_DENIED', `${userMayNotRead} this view chat history`, 'D403 O403'),
    error('WRONG_REQUEST', "You don't have access or user already member in chat", 'D400 O400'),
    nothingToAdd,
  ],
  'imopenlines.crm.chat.user.delete': [
    error(
      'CRM_CHAT_EMPTY_USER',
      'Empty User ID',
      'D400 P400 O400',
      also('User identifier is not specified'),
    ),
    error('CRM_CHAT_EMPTY_CRM_DATA', 'Empty CRM data', 'D400 P400 O400'),
    error('CRM_CHAT_EMPTY_CRM_DATA', 'CRM data is not specified', 'P400'),
    wrongItem,
    error('ERROR_ARGUMENT', 'The value of an argument CRM_ENTITY has an invalid type', 'D400 P400'),
    noMessenger,
    mayNotJoin,
    notInCrm,
    error(
      'CHAT_DELETE_USER_PERMISSION_DENIED',
      "You don't have access to delete a user from this chat",
      'D403 P403 O403',
    ),
    error(
      'CRM_CHAT_USER_NOT_ACTIVE',
      'User not active',
      'D400 P400 O400',
      also('Chat user is not active'),
    ),
    error('USER_NOT_FOUND', 'The specified user is not in chat.', 'P400 O400', {
      ...also('The specified user is not in the chat'),
      repeat: 'not-needed',
    }),
    error('WRONG_REQUEST', "You don't have access or user already not in chat", 'D400 P400 O400'),
  ],
  'imopenlines.crm.message.add': [
    noType,
    noItem,
    wrongItem,
    missing('USER_ID'),
    wrongType('USER_ID', 'D400 O400'),
    missing('CHAT_ID', 'D400 O400', ['`']),
    wrongType('CHAT_ID', 'D400 O400'),
    missing('MESSAGE'),
    error('ACCESS_DENIED', 'Access denied! You dont have access to this action', 'D403 O403'),
    error(
      'ACCESS_DENIED',
      'Access denied! User dont have access to this entity',
      'D400,403 P400 O403',
      also(
        "Access denied! User doesn't have access to this entity",
        "Access denied! User don't have access to this entity",
      ),
    ),
    notInCrm,
    error(
      'CANCELED',
      'You cannot send messages to the specified chat.',
      'D400,403 P400 O400',
      also('You cannot send messages to the specified chat'),
    ),
    error('EMPTY_MESSAGE', '', 'O400'),
    error('ERROR_FROM_OTHER_MODULE', '', 'O400'),
    error('CHAT_ID', '', 'O400'),
    error('MESSAGE_ADD_ERROR', "Message isn't added", 'D400 O400'),
  ],
};
