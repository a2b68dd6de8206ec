import { type Rule, rulesOf } from './rule.ts';

const ways = 'sandbox/transport.test.ts';
const limited = 'sandbox/limits.test.ts';
const failing = 'sandbox/failures.test.ts';

export const answers: Rule[] = [
  ...rulesOf(
    'Answers',
    'answer',
    [
      [
        'success',
        'A success has result and time, and nothing else',
        'contract/suites/sandbox.ts › succeeds with %s',
      ],
      ['error', 'An error has code and text, and no time', `${ways} › and an error does not`],
      [
        'texts',
        'Codes and texts are those of portals',
        'sandbox/scenarios.test.ts › answers $answer.0 $example when',
      ],
      [
        'argument',
        'A wrong argument is named',
        'sandbox/scenarios/imopenlines.crm.chat.user.add.ts › no user is given',
      ],
      [
        'inner',
        'A refusal of an inner module keeps the status 400',
        'sandbox/scenarios/im.chat.user.add.ts › the caller is not in the chat',
      ],
      ['type', 'Answers are JSON in UTF-8, and nosniff', `${ways} › answers are of the type`],
      [
        'page',
        'A server responds to a request that it cannot handle with a page',
        'sandbox/scenarios/coercions.ts › which answers a page',
      ],
      [
        'time',
        'A call begins at a whole second, on newer servers',
        `${ways} › from a whole second`,
      ],
      ['older-time', 'Older servers tell the moment', `${ways} › from the moment on older servers`],
      [
        'unknown',
        'A call can run though no answer comes',
        `${failing} › a call whose outcome is not known`,
      ],
    ],
    [
      [
        'system',
        'There are errors that only a broken or overloaded server sends',
        'They come when they are asked for, by failNext.',
      ],
      ['language', 'Some texts are in the language of the portal', 'They are in English.'],
      ['processing', 'time tells how long the work took', 'No time passes in a call: 0.'],
    ],
    [
      ['cors', 'Every page may read the answers', 'On purpose: only origins that are named.'],
      ['headers', 'Headers tell the times of the server', 'There are none.'],
      ['moved', 'A portal that has moved sends to its new address', 'No redirect is sent.'],
      ['encoding', 'A result that is no UTF-8 is lost', 'All results are numbers and true.'],
      ['numeric', 'Old servers can send numbers as codes', 'Codes are texts.'],
    ],
  ),
  ...rulesOf(
    'Limits',
    'limit',
    [
      [
        'rate',
        'A bucket of 50 drains by 2 a second',
        `${limited} › as many as its counter stays at 50`,
      ],
      [
        'rate-error',
        'Above it QUERY_LIMIT_EXCEEDED comes with 503',
        `${limited} › refuses with 503`,
      ],
      ['rate-all', 'All callers share it', `${limited} › counts calls of all users`],
      ['own', 'Other plans have other figures', `${limited} › can be turned off and on`],
      [
        'operating',
        'Operating time counts per method and account',
        `${limited} › for each method of each account`,
      ],
      [
        'operating-time',
        'time tells what is used, and until when',
        `${limited} › is told, with the moment`,
      ],
      [
        'ban',
        'Servers block a method for 300 seconds',
        `${limited} › on servers blocks for 300 seconds`,
      ],
      [
        'parts',
        'By the documentation until its first part is forgotten',
        `${limited} › by the documentation blocks`,
      ],
    ],
    [
      [
        'cost',
        'Each call costs the time that it took, 0.1 s at least',
        'All calls cost the same, operatingCost.',
      ],
      [
        'default',
        'A portal in the cloud always has limits',
        'They are off until they are asked for.',
      ],
    ],
    [
      ['minute', 'A call is cut off after 60 seconds', 'None takes that long; hang never answers.'],
      ['source', 'The rate counts per address of the caller', 'All callers count as one.'],
    ],
  ),
  ...rulesOf(
    'batch',
    'batch',
    [],
    [],
    [
      ['all', 'batch makes up to 50 calls in one', 'There is no batch: ERROR_METHOD_NOT_FOUND.'],
      ['halt', 'halt stops at the first that fails', 'There is no batch.'],
      ['references', 'A call can use the result of one before it', 'There is no batch.'],
      ['errors', 'Errors of its calls stand in an answer with 200', 'There is no batch.'],
    ],
  ),
];
