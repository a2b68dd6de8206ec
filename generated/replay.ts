// Generated from openapi/ by `npm run generate`. Do not edit.

/**
 * Error codes that a rule does not cover: whether the call ran, and when it can be repeated. The rule
 * for all other codes: it did not run and needs a change first; with a status of 500 and more it is
 * not known whether it ran.
 */
export const replayByCode: Partial<Record<string, readonly [Outcome, Repeat]>> = {
  CONNECTION_ERROR: ['not-run', 'after-delay'],
  ERROR_CORE: ['unknown', 'after-reconcile'],
  INTERNAL_WRONG_HANDLER_CLASS: ['not-run', 'after-change'],
  INTERNAL_WRONG_TRANSPORT: ['not-run', 'after-change'],
  OPERATION_TIME_LIMIT: ['not-run', 'after-reset'],
  OVERLOAD_LIMIT: ['not-run', 'after-change'],
  PORTAL_DELETED: ['not-run', 'after-change'],
  QUERY_LIMIT_EXCEEDED: ['not-run', 'after-delay'],
  WRONG_ENCODING: ['ran', 'never'],
  expired_token: ['not-run', 'after-token-refresh'],
};

/** Methods that can be called again without doing anything twice. */
export const safeMethods: readonly string[] = [
  'im.chat.user.add',
  'imopenlines.crm.chat.user.add',
  'imopenlines.crm.chat.user.delete',
];

/** Methods whose `result` is an id, so that anything but a positive number is none. */
export const idMethods: readonly string[] = [
  'im.chat.add',
  'imopenlines.crm.chat.user.add',
  'imopenlines.crm.chat.user.delete',
  'imopenlines.crm.message.add',
];

/** Methods whose `result` of 0 or less says that nothing was done. */
export const idleMethods: readonly string[] = [
  'imopenlines.crm.chat.user.add',
  'imopenlines.crm.chat.user.delete',
];

export type Outcome = 'not-run' | 'unknown' | 'ran';
export type Repeat =
  | 'never'
  | 'after-reconcile'
  | 'after-change'
  | 'after-confirmation'
  | 'not-needed'
  | 'after-token-refresh'
  | 'after-reset'
  | 'after-delay';
