import type { Repeat } from './types.ts';

/** What to do about an error, by when the same call can be made again. */
export const remedies: Record<Repeat, string> = {
  'after-change': 'Change the request, the rights or the portal first.',
  'after-delay': 'Wait, then repeat it.',
  'after-reset': 'Wait until the operating time is reset, then repeat it.',
  'after-token-refresh': 'Get a new token, and repeat it once.',
  'after-confirmation': 'Have an administrator confirm the method, then repeat it.',
  'after-reconcile': 'Find out whether it ran before you repeat it.',
  'not-needed': 'Nothing: things are as you want them.',
  never: 'Nothing: it ran, and its result is lost.',
};
