import { portalIs } from '../../support/sandbox.ts';
import type { Expected, NotProducible, Scenario } from './method-spec.ts';

const scopes = { im: 'imopenlines', imopenlines: 'im' } as const;
const higher = 'The request requires higher privileges than provided by the';

/** Errors of a state outside the portal, by the webhook of the demo portal that stands for it. */
const byWebhook: [name: string, ...Expected][] = [
  ['ACCESS_DENIED.plan_webhook', 401, 'ACCESS_DENIED', 'REST is available only by subscription.'],
  ['INVALID_REQUEST', 401, 'INVALID_REQUEST', 'Https required.'],
  ['METHOD_CONFIRM_WAITING', 401, 'METHOD_CONFIRM_WAITING', 'Waiting for confirmation'],
  ['OVERLOAD_LIMIT', 401, 'OVERLOAD_LIMIT', 'REST API is blocked due to overload.'],
  [
    'QUERY_LIMIT_EXCEEDED.preset',
    401,
    'QUERY_LIMIT_EXCEEDED',
    'Rate limit exceeded. Too many requests in a given amount of time.',
  ],
  ['ACCESS_DENIED.method', 403, 'ACCESS_DENIED', 'Access denied!'],
  ['METHOD_CONFIRM_DENIED', 403, 'METHOD_CONFIRM_DENIED', 'Method call denied'],
  [
    'WRONG_AUTH_TYPE',
    403,
    'WRONG_AUTH_TYPE',
    'Current authorization type is denied for this method',
  ],
  [
    'WRONG_AUTH_TYPE.application',
    403,
    'WRONG_AUTH_TYPE',
    'Current authorization type is denied for this method Application context required',
  ],
  ['allowed_only_intranet_user', 403, 'allowed_only_intranet_user', ''],
];

/** The same by tokens. */
const byToken: [name: string, ...Expected][] = [
  [
    'ACCESS_DENIED.context',
    401,
    'ACCESS_DENIED',
    "Current user can't be authorized in this context",
  ],
  ['ACCESS_DENIED.plan_token', 401, 'ACCESS_DENIED', 'REST is available only on commercial plans.'],
  ['APPLICATION_NOT_FOUND', 401, 'APPLICATION_NOT_FOUND', 'Application not found'],
  ['CONNECTION_ERROR', 401, 'CONNECTION_ERROR', 'Error connecting to authorization server'],
  ['ERROR_OAUTH', 401, 'ERROR_OAUTH', 'Application not installed'],
  ['PAYMENT_REQUIRED', 401, 'PAYMENT_REQUIRED', 'Subscription has been ended'],
  [
    'user_access_error',
    401,
    'user_access_error',
    'The user does not have access to the application.',
  ],
  ['ACCESS_DENIED.plan', 403, 'ACCESS_DENIED', 'REST API is available only on commercial plans'],
  [
    'WRONG_LICENSE',
    403,
    'WRONG_LICENSE',
    'This feature is not enabled for the current license: auth_connector',
  ],
];

/** How a method answers each error that any method can answer. */
export function systemScenarios(method: string, scope: string): Scenario[] {
  const other = scopes[scope as keyof typeof scopes];
  const byScope = `/rest/1/secret-${other}/${method}`;
  return [
    ...byWebhook.map((row) => refused(row, `/rest/1/refuses-${row[0]}/${method}`)),
    ...byToken.map((row) => refused(row, `/rest/${method}?auth=refuses-${row[0]}`)),
    {
      example: 'NO_AUTH_FOUND',
      shared: 'auth-none',
      when: 'no credentials are given',
      path: `/rest/${method}`,
      answer: [401, 'NO_AUTH_FOUND', 'Wrong authorization data'],
    },
    {
      example: 'INVALID_CREDENTIALS',
      shared: 'auth-code',
      when: 'the code of the webhook is wrong',
      path: `/rest/1/wrong/${method}`,
      answer: [401, 'INVALID_CREDENTIALS', 'Invalid request credentials'],
    },
    {
      example: 'insufficient_scope.webhook',
      shared: 'auth-scopes',
      when: 'the webhook has another scope',
      path: byScope,
      answer: [401, 'insufficient_scope', `${higher} webhook token`],
    },
    {
      example: 'insufficient_scope.token',
      when: 'the token has another scope',
      path: `/rest/${method}?auth=secret-token-${other}`,
      answer: [401, 'insufficient_scope', `${higher} access token`],
    },
    {
      example: 'expired_token',
      when: 'the token has lived for an hour',
      path: `/rest/${method}?auth=hour-token`,
      later: 3_600_000,
      answer: [401, 'expired_token', 'The access token provided has expired'],
    },
    {
      example: 'invalid_token',
      shared: 'auth-unknown',
      when: 'nobody knows the token',
      path: `/rest/${method}?auth=unknown`,
      answer: [401, 'invalid_token', 'Unable to get application by token'],
    },
    {
      example: 'authorization_error',
      when: 'the user of the webhook was dismissed',
      as: 11,
      answer: [401, 'authorization_error', 'Unable to authorize user'],
    },
    {
      example: 'ACCESS_DENIED.link',
      when: 'a parameter is called token',
      params: { token: 'anything' },
      answer: [403, 'ACCESS_DENIED', 'Access denied! Link check failed'],
    },
    {
      example: 'ERROR_METHOD_NOT_FOUND',
      when: 'the name of the method is misspelt, even without credentials',
      path: `/rest/${method}s`,
      answer: [404, 'ERROR_METHOD_NOT_FOUND', 'Method not found!'],
    },
    {
      example: 'OPERATION_TIME_LIMIT',
      when: 'the method has used up its time',
      limits: { operating: 0.1 },
      after: [{ method }],
      answer: [429, 'OPERATION_TIME_LIMIT', 'Method is blocked due to operation time limit.'],
    },
    {
      example: 'QUERY_LIMIT_EXCEEDED',
      when: 'the bucket is full',
      limits: { rate: { burst: 1, drainPerSecond: 1 } },
      after: [{ method }, { method }],
      answer: [503, 'QUERY_LIMIT_EXCEEDED', 'Too many requests'],
    },
    ...portals,
  ];
}

/** Where the whole portal refuses. */
const portals: Scenario[] = (
  [
    ['PORTAL_DELETED', 'server', 403, 'PORTAL_DELETED', 'Portal was deleted'],
    ['INTERNAL_WRONG_TRANSPORT', 'server', 500, 'INTERNAL_WRONG_TRANSPORT', 'Wrong transport!'],
    [
      'INTERNAL_WRONG_HANDLER_CLASS',
      'server',
      500,
      'INTERNAL_WRONG_HANDLER_CLASS',
      'Wrong handler class!',
    ],
  ] as const
).map(([example, behaviour, ...answer]) => ({
  example,
  when: `the portal as a whole answers it (${behaviour})`,
  behaviour,
  portal: portalIs({ refuses: example }),
  answer,
}));

function refused([example, status, ...texts]: [string, ...Expected], path: string): Scenario {
  const when = 'the credential stands for it';
  return { example, when, path, answer: [status, ...texts] };
}

const noSessions = 'the sandbox has no browser sessions';
const noBatch = 'the sandbox has no batch';
const earlier = 'only an earlier printing or the SDK has it; `failNext` with a status produces it';
const broken = 'it says that a server is broken; `failNext` produces it';

export const notProducible: NotProducible = {
  '401 access_denied.session': noSessions,
  '401 access_denied.user_type': noSessions,
  '401 session_failed': noSessions,
  '403 WRONG_AUTH_TYPE.session': noSessions,
  '400 ERROR_BATCH_LENGTH_EXCEEDED': noBatch,
  '405 ERROR_BATCH_METHOD_NOT_ALLOWED': noBatch,
  '400 ERROR_CORE': broken,
  '500 ERROR_CORE.sql': broken,
  '500 INTERNAL_SERVER_ERROR': broken,
  '500 ERROR_UNEXPECTED_ANSWER': broken,
  '400 ERROR_NOT_FOUND': 'none of the five methods is known to answer it',
  '200 WRONG_ENCODING': 'none of the five methods returns text',
  '404 ERROR_MANIFEST_IS_NOT_AVAILABLE': earlier,
  '400 INVALID_REQUEST': earlier,
  '403 INVALID_CREDENTIALS': earlier,
  '403 insufficient_scope.webhook': earlier,
  '403 user_access_error': earlier,
  '503 OVERLOAD_LIMIT': earlier,
  '410 PORTAL_DELETED': earlier,
  '500 PORTAL_DELETED': earlier,
};
