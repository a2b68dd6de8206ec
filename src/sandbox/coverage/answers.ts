import { rules } from './rule.ts';

export const answers = [
  ...rules('answer', {
    area: 'Answers',
    implemented: {
      success: 'A success has result and time, and nothing else',
      error: 'An error has code and text, and no time',
      texts: 'Codes and texts are those of portals',
      argument: 'A wrong argument is named',
      inner: 'A refusal of an inner module keeps the status 400',
      type: 'Answers are JSON in UTF-8, and nosniff',
      page: 'A server responds to a request that it cannot handle with a page',
      time: 'A call begins at a whole second, on newer servers',
      'older-time': 'A call begins at its very moment, on older servers',
      unknown: 'A call can run though no answer comes',
    },
    partly: {
      system: [
        'There are errors that only a broken or overloaded server sends',
        'They come when they are asked for, by failNext.',
      ],
      language: ['Some texts are in the language of the portal', 'They are in English.'],
      processing: ['time tells how long the work took', 'No time passes in a call: 0.'],
    },
    no: {
      cors: ['Every page may read the answers', 'On purpose: only origins that are named.'],
      headers: ['Headers tell the times of the server', 'There are none.'],
      moved: ['A portal that has moved sends to its new address', 'No redirect is sent.'],
      encoding: ['A result that is no UTF-8 is lost', 'All results are numbers and true.'],
      numeric: ['Old servers can send numbers as codes', 'Codes are texts.'],
    },
  }),
  ...rules('limit', {
    area: 'Limits',
    implemented: {
      rate: 'A bucket of 50 drains by 2 a second',
      'rate-error': 'Above the rate QUERY_LIMIT_EXCEEDED comes with 503',
      'rate-all': 'All callers share the rate',
      own: 'Other plans have other figures',
      operating: 'Operating time counts per method and account',
      'operating-time': 'time tells what is used, and until when',
      ban: 'Servers block a method that has used up its time for 300 seconds',
      parts: 'By the documentation a method is blocked until its first part is forgotten',
    },
    partly: {
      cost: [
        'Each call costs the time that it took, 0.1 s at least',
        'All calls cost the same, operatingCost.',
      ],
      default: [
        'A portal in the cloud always has limits',
        'They are off until they are asked for.',
      ],
    },
    no: {
      minute: ['A call is cut off after 60 seconds', 'None takes that long; hang never answers.'],
      source: ['The rate counts per address of the caller', 'All callers count as one.'],
    },
  }),
  ...rules('batch', {
    no: {
      all: ['batch makes up to 50 calls in one', 'There is no batch: ERROR_METHOD_NOT_FOUND.'],
      halt: ['halt stops at the first that fails', 'There is no batch.'],
      references: ['A call can use the result of one before it', 'There is no batch.'],
      errors: ['Errors of its calls stand in an answer with 200', 'There is no batch.'],
    },
  }),
];
