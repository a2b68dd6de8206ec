import type { NotProducible, Scenario } from './scenario.ts';

export const scenarios: Scenario[] = [
  {
    example: 'INVALID_FORMAT',
    when: 'an item of USERS is a fraction',
    params: { USERS: [103, 547.5] },
    answer: [400, 'INVALID_FORMAT', 'Parameter USERS has wrong type'],
  },
];

export const notProducible: NotProducible = {
  '400 WRONG_REQUEST': 'a chat of the sandbox can always be created',
};
