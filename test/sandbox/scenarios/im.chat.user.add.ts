import type { NotProducible, Scenario } from './scenario.ts';

const general = { CHAT_ID: 1, USERS: [12] };
const workgroup = { CHAT_ID: 15, USERS: [27] };
const unavailable = 'Action unavailable';
const forbidden = 'It is forbidden to add users to this chat';

export const scenarios: Scenario[] = [
  {
    example: 'CHAT_ID_EMPTY',
    when: 'no chat is named',
    params: { USERS: [99] },
    answer: [400, 'CHAT_ID_EMPTY', "Chat ID can't be empty"],
  },
  {
    example: 'DIALOG_ID_EMPTY',
    when: 'DIALOG_ID names a person',
    params: { DIALOG_ID: '99', CHAT_ID: 2935, USERS: [99] },
    answer: [400, 'DIALOG_ID_EMPTY', "Dialog ID can't be empty"],
  },
  {
    example: 'ACCESS_ERROR.general_chat',
    when: 'the chat is that of the whole company',
    params: general,
    answer: [403, 'ACCESS_ERROR', unavailable],
  },
  {
    example: 'ACCESS_ERROR.general_chat',
    when: 'the chat is that of the whole company, by the documentation',
    behaviour: 'documented',
    params: general,
    answer: [400, 'ACCESS_ERROR', unavailable],
  },
  {
    example: 'ACCESS_ERROR.entity_type',
    when: 'the chat belongs to a workgroup',
    params: workgroup,
    answer: [403, 'ACCESS_ERROR', forbidden],
  },
  {
    example: 'ACCESS_ERROR.entity_type',
    when: 'the chat belongs to a workgroup, by the documentation',
    behaviour: 'documented',
    params: workgroup,
    answer: [400, 'ACCESS_ERROR', forbidden],
  },
  {
    example: 'WRONG_REQUEST.users',
    when: 'a guest gives one id in place of a list',
    as: 12,
    params: { CHAT_ID: 1203, USERS: 99 },
    answer: [400, 'WRONG_REQUEST', 'User IDs must be passed in array format'],
  },
  {
    example: 'ACCESS_DENIED_EXTEND',
    when: 'the caller is not in the chat',
    params: { CHAT_ID: 1201, USERS: [103] },
    answer: [
      400,
      'ACCESS_DENIED_EXTEND',
      'Insufficient permissions to add participants to the chat',
    ],
  },
  {
    example: 'NOTHING_TO_ADD',
    when: 'an older server is asked a second time',
    behaviour: 'older',
    after: [{ method: 'im.chat.user.add', params: { CHAT_ID: 2935, USERS: [99] } }],
    params: { CHAT_ID: 2935, USERS: [99] },
    answer: [400, 'NOTHING_TO_ADD', 'All the selected users are already in chat.'],
  },
];

const oneStatus = 'the documentation gives 400 and 403 for all errors of the method at once';

export const notProducible: NotProducible = {
  '400 WRONG_REQUEST': 'what else can fail while users are added is not known',
  '403 CHAT_ID_EMPTY': oneStatus,
  '403 ACCESS_DENIED_EXTEND': oneStatus,
};
