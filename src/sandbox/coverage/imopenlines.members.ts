import { type Rule, rulesOf } from './rule.ts';

const effects = 'sandbox/scenarios/effects-imopenlines.ts';
const values = 'sandbox/scenarios/coercions.ts';
const rules = 'sandbox/methods-rules.test.ts';
const order = 'sandbox/methods-order.test.ts › comes before $second.example';
const orderText = 'The checks come in the documented order';
const add = 'sandbox/scenarios/imopenlines.crm.chat.user.add.ts';
const remove = 'sandbox/scenarios/imopenlines.crm.chat.user.delete.ts';

export const members: Rule[] = [
  ...rulesOf(
    'imopenlines.crm.chat.user.add',
    'imopenlines.crm.chat.user.add',
    [
      ['order', orderText, order],
      [
        'line',
        'The chat must be that of an open channel',
        `${add} › the chat of the item is no open channel`,
      ],
      [
        'user-last',
        'USER_ID is looked at only when there is a chat',
        `${values} › USER_ID is not looked at then`,
      ],
      ['no-user', 'Its error names the argument Empty USER_ID', `${add} › no user is given`],
      ['inactive', 'An inactive user is refused', `${add} › the user was dismissed`],
      [
        'access',
        'The user must be allowed to read the item',
        `${add} › the user may not read the item`,
      ],
      [
        'joined',
        'A message of the system tells it',
        `${effects} › a new member is told, and sees the history`,
      ],
      ['repeat', 'A repeat succeeds and does nothing', `${effects} › a repeat says nothing`],
      [
        'older',
        'On older servers it is NOTHING_TO_ADD',
        `${add} › an older server is asked a second time`,
      ],
      [
        'extranet',
        'A guest of the portal is silently skipped',
        `${effects} › a guest of the portal is silently skipped`,
      ],
    ],
    [
      [
        'history',
        'Somebody must be allowed to see the history',
        'The user must; on servers it may be the caller, which the sources leave open.',
      ],
    ],
  ),
  ...rulesOf('imopenlines.crm.chat.user.delete', 'imopenlines.crm.chat.user.delete', [
    ['order', orderText, order],
    ['user-first', 'USER_ID is looked at first', `${values} › but is before it for a removal`],
    ['no-item', 'Type and id of the item share one error', `${remove} › the item has no id`],
    [
      'line',
      'The chat must be that of an open channel',
      `${remove} › the chat of the item is no open channel`,
    ],
    [
      'inactive',
      'An inactive member cannot be removed',
      `${remove} › the user was dismissed as a member`,
    ],
    ['repeat', 'A repeat fails with USER_NOT_FOUND', `${remove} › it is called a second time`],
    [
      'documented',
      'By the documentation with WRONG_REQUEST',
      `${rules} › a user who is not in the chat is removed`,
    ],
    ['author', 'When the author leaves another takes over', `${effects} › an employee takes over`],
    ['silent', 'No message tells it', `${effects} › a member is removed without a message`],
  ]),
];
