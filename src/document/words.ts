// The vocabulary of the x- extensions, each value with its words for people. Types, tables and commands are
// made from it, and the lint (scripts/lint/extensions.js) allows these values and no others.

/** Whether a call ran that was answered with an error. */
export const outcomes = {
  'not-run': { ran: 'no', sentence: 'It did not run.' },
  unknown: { ran: 'not known: it may have run', sentence: 'It may have run.' },
  ran: { ran: 'yes, and its result is lost', sentence: 'It ran.' },
} as const;

/** Conditions under which the same call can be repeated after an error; the most careful first. */
export const repeats = {
  never: { short: 'never', sentence: 'Do not retry.' },
  'after-reconcile': { short: 'look first', sentence: 'Find out before you retry.' },
  'after-change': { short: 'after a change', sentence: 'Retry after a change.' },
  'after-confirmation': { short: 'when confirmed', sentence: 'Retry after the confirmation.' },
  'not-needed': { short: 'not needed', sentence: 'No retry is needed.' },
  'after-token-refresh': {
    short: 'with a new token',
    sentence: 'Retry once, with a new token.',
  },
  'after-reset': {
    short: 'after the reset',
    sentence: 'Retry when the operating time is reset.',
  },
  'after-delay': { short: 'after a pause', sentence: 'Retry after a pause.' },
} as const;

/** Sources that give an error a status. */
export const sources = {
  documented: 'documented',
  printed: 'printed until summer 2026',
  observed: 'observed',
  sdk: 'in the SDK',
} as const;

/** The effect of a repeat of a call that ran, for each method. */
export const replays = {
  duplicates: { sentence: 'No: it is then done twice.' },
  'same-result': { sentence: 'Yes: the result is the same.' },
  refused: { sentence: 'Yes: it is refused.' },
} as const;

/** The users who may call a method. */
export const callers = ['any-user', 'chat-member', 'crm-reader'] as const;

export type Outcome = keyof typeof outcomes;
export type Repeat = keyof typeof repeats;
export type SourceName = keyof typeof sources;
export type Replay = keyof typeof replays;
export type CallerKind = (typeof callers)[number];
