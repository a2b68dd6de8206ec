// Generated from openapi/ by `npm run generate`. Do not edit.

/**
 * Error codes that a rule does not cover: whether the call ran, when it can be repeated, and the
 * statuses under which that holds. The rule for all other codes: it did not run and needs a change
 * first; with a status of 500 and more it is not known whether it ran.
 */
export const replayByCode: Partial<Record<string, readonly [Outcome, Repeat, ...number[]]>> = {
  CONNECTION_ERROR: ['not-run', 'after-delay', 401, 403],
  ERROR_CORE: ['unknown', 'after-reconcile', 400, 500],
  INTERNAL_WRONG_HANDLER_CLASS: ['not-run', 'after-change', 500],
  INTERNAL_WRONG_TRANSPORT: ['not-run', 'after-change', 500],
  OPERATION_TIME_LIMIT: ['not-run', 'after-reset', 429],
  OVERLOAD_LIMIT: ['not-run', 'after-change', 401, 403, 503],
  PORTAL_DELETED: ['not-run', 'after-change', 401, 403, 410, 500],
  QUERY_LIMIT_EXCEEDED: ['not-run', 'after-delay', 401, 403, 503],
  WRONG_ENCODING: ['ran', 'never', 200],
  expired_token: ['not-run', 'after-token-refresh', 401, 403],
};

/**
 * The `result` of each method, and whether it can be called again without doing anything twice.
 * `id` is a positive integer, `idle-id` says by 0 or less that nothing was done, `true` is nothing
 * else; the others are types of JSON.
 */
export const methodTraits: Partial<Record<string, readonly [ResultKind, safe?: 1]>> = {
  'im.chat.add': ['id'],
  'im.chat.user.add': ['true', 1],
  'imopenlines.crm.chat.user.add': ['idle-id', 1],
  'imopenlines.crm.chat.user.delete': ['idle-id', 1],
  'imopenlines.crm.message.add': ['id'],
};

export type ResultKind =
  | 'id'
  | 'idle-id'
  | 'true'
  | 'boolean'
  | 'number'
  | 'string'
  | 'array'
  | 'object'
  | 'any';
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
