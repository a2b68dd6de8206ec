import type { NotProducible, Scenario } from './scenario.ts';

const item = { CRM_ENTITY_TYPE: 'lead', CRM_ENTITY: 1195 };
const message = { ...item, USER_ID: 27, CHAT_ID: 1341, MESSAGE: 'Message text' };
const noEntity = 'Access denied! User dont have access to this entity';

const missing = (name: string) =>
  [400, 'ERROR_ARGUMENT', `Argument '${name}' is null or empty`, name] as const;
const invalid = (name: string) =>
  [400, 'ERROR_ARGUMENT', `The value of an argument '${name}' has an invalid type`, name] as const;

export const scenarios: Scenario[] = [
  {
    example: 'ERROR_ARGUMENT.CRM_ENTITY_TYPE',
    when: 'nothing is given',
    answer: missing('CRM_ENTITY_TYPE'),
  },
  {
    example: 'ERROR_ARGUMENT.CRM_ENTITY',
    when: 'the id of the item is 0',
    params: { ...message, CRM_ENTITY: 0 },
    answer: missing('CRM_ENTITY'),
  },
  {
    example: 'ERROR_ARGUMENT.CRM_ENTITY_invalid',
    when: 'the id of the item is below 1',
    params: { ...message, CRM_ENTITY: '0.5' },
    answer: invalid('CRM_ENTITY'),
  },
  {
    example: 'ERROR_ARGUMENT.USER_ID',
    when: 'no sender is given',
    params: item,
    answer: missing('USER_ID'),
  },
  {
    example: 'ERROR_ARGUMENT.USER_ID_invalid',
    when: 'the sender is a name',
    params: { ...message, USER_ID: 'clara' },
    answer: invalid('USER_ID'),
  },
  {
    example: 'ERROR_ARGUMENT.CHAT_ID',
    when: 'no chat is given',
    params: { ...item, USER_ID: 27, MESSAGE: 'Message text' },
    answer: missing('CHAT_ID'),
  },
  {
    example: 'ERROR_ARGUMENT.CHAT_ID_invalid',
    when: 'the chat is a word that begins with a digit',
    params: { ...message, CHAT_ID: '1341a' },
    answer: invalid('CHAT_ID'),
  },
  {
    example: 'ERROR_ARGUMENT.MESSAGE',
    when: 'the message is the text 0',
    params: { ...message, MESSAGE: '0' },
    answer: missing('MESSAGE'),
  },
  {
    example: 'ACCESS_DENIED.caller',
    when: 'the caller may not read the item',
    as: 13,
    params: message,
    answer: [403, 'ACCESS_DENIED', 'Access denied! You dont have access to this action'],
  },
  {
    example: 'ACCESS_DENIED.sender',
    when: 'the sender may not read the item',
    params: { ...message, USER_ID: 13 },
    answer: [403, 'ACCESS_DENIED', noEntity],
  },
  {
    example: 'ACCESS_DENIED.sender',
    when: 'the sender may not read the item, by the documentation',
    behaviour: 'documented',
    params: { ...message, USER_ID: 13 },
    answer: [400, 'ACCESS_DENIED', noEntity],
  },
  {
    example: 'CHAT_NOT_IN_CRM',
    when: 'the dialog waits for the customer',
    params: { ...message, CRM_ENTITY: 1212, CHAT_ID: 1352 },
    answer: [400, 'CHAT_NOT_IN_CRM', 'Chat does not belong to the CRM entity being checked'],
  },
  {
    example: 'CANCELED',
    when: 'the sender is not in the chat',
    params: { ...message, USER_ID: 503 },
    answer: [400, 'CANCELED', 'You cannot send messages to the specified chat.'],
  },
  {
    example: 'EMPTY_MESSAGE',
    when: 'the message is white space',
    params: { ...message, MESSAGE: ' \n ' },
    answer: [400, 'EMPTY_MESSAGE', ''],
  },
  {
    example: 'MESSAGE_ADD_ERROR',
    when: 'the sender is not in the chat, on an older server',
    behaviour: 'older',
    params: { ...message, USER_ID: 503 },
    answer: [400, 'MESSAGE_ADD_ERROR', "Message isn't added"],
  },
];

const inner = 'an inner module of a portal answers it, in a case that is not known';

export const notProducible: NotProducible = {
  '400 ERROR_FROM_OTHER_MODULE': inner,
  '400 CHAT_ID': inner,
  '403 CANCELED': 'the documentation gives 400 and 403 for it at once',
};
