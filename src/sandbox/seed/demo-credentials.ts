import type { TokenSeed, WebhookSeed } from './types.ts';

/** Errors of the transport that stand for a state outside the portal: its plan, its administrator. */
const refusalsOfAny = [
  'ACCESS_DENIED.method',
  'METHOD_CONFIRM_WAITING',
  'METHOD_CONFIRM_DENIED',
  'OVERLOAD_LIMIT',
  'OPERATION_TIME_LIMIT',
  'PORTAL_DELETED',
  'QUERY_LIMIT_EXCEEDED.preset',
  'allowed_only_intranet_user',
  'authorization_error',
];
const refusalsOfWebhooks = [
  ...refusalsOfAny,
  'ACCESS_DENIED.plan_webhook',
  'INVALID_REQUEST',
  'WRONG_AUTH_TYPE',
  'WRONG_AUTH_TYPE.application',
];
const refusalsOfTokens = [
  ...refusalsOfAny,
  'ACCESS_DENIED.context',
  'ACCESS_DENIED.plan',
  'ACCESS_DENIED.plan_token',
  'APPLICATION_NOT_FOUND',
  'CONNECTION_ERROR',
  'ERROR_OAUTH',
  'PAYMENT_REQUIRED',
  'WRONG_LICENSE',
  'invalid_token',
  'user_access_error',
];

/**
 * `/rest/{user}/secret/…` calls in the name of a user. Codes that begin with `refuses-` are answered
 * with the error that they name, such as `/rest/1/refuses-METHOD_CONFIRM_WAITING/…`.
 * That of Otto (11), who is dismissed, is answered with `authorization_error`.
 */
export const demoWebhooks: WebhookSeed[] = [
  // The documentation prints this in place of a code.
  { user: 1, code: '**put_your_webhook_here**' },
  ...[1, 11, 12, 13, 14, 15, 27, 99, 503].map((user) => ({ user, code: 'secret' })),
  { user: 1, code: 'secret-im', scopes: ['im'] },
  { user: 1, code: 'secret-imopenlines', scopes: ['imopenlines'] },
  ...refusalsOfWebhooks.map((refuses) => ({ user: 1, code: `refuses-${refuses}`, refuses })),
];

export const demoTokens: TokenSeed[] = [
  { user: 1, token: '**put_access_token_here**' },
  { user: 1, token: 'secret-token' },
  { user: 1, token: 'secret-token-im', scopes: ['im'] },
  { user: 1, token: 'secret-token-imopenlines', scopes: ['imopenlines'] },
  { user: 1, token: 'expired-token', expiresAt: '2026-01-12T08:00:00Z' },
  // An hour after the clock of the portal starts, which is as long as a token lives.
  { user: 1, token: 'hour-token', expiresAt: '2026-01-12T10:00:00Z' },
  ...refusalsOfTokens.map((refuses) => ({ user: 1, token: `refuses-${refuses}`, refuses })),
];
