// The errors that any method can answer, under every status on record.
import type { Outcome, Repeat, Source } from '../../../src/document/types.ts';
import { both, documented, observed, sdk } from './provenance.ts';

export interface SystemError {
  /** The responses that list it. */
  statuses: number[];
  code: string;
  text: string;
  source: Source;
  alsoPrinted: string[];
  /** Whether the call ran, and when it can be repeated. */
  replay: { outcome: Outcome; repeat: Repeat };
  /** Further members of the envelope. */
  extras: string[];
}

const notRun = (repeat: Repeat) => ({ outcome: 'not-run' as const, repeat });
const unknown = { outcome: 'unknown', repeat: 'after-reconcile' } as const;
const ran = { outcome: 'ran', repeat: 'never' } as const;

function error(
  statuses: number[],
  code: string,
  text: string,
  source: Source,
  more: Partial<Pick<SystemError, 'alsoPrinted' | 'replay' | 'extras'>> = {},
): SystemError {
  return {
    statuses,
    code,
    text,
    source,
    alsoPrinted: [],
    replay: notRun('after-change'),
    extras: [],
    ...more,
  };
}

export const systemErrors: SystemError[] = [
  error([401], 'NO_AUTH_FOUND', 'Wrong authorization data', both(401)),
  error([401, 403], 'INVALID_CREDENTIALS', 'Invalid request credentials', {
    ...documented(401, 403),
    ...observed(401),
  }),
  error(
    [401, 403],
    'insufficient_scope',
    'The request requires higher privileges than provided by the webhook token',
    { ...documented(403), ...observed(401), ...sdk(401) },
  ),
  error(
    [401],
    'insufficient_scope',
    'The request requires higher privileges than provided by the access token',
    { ...observed(401), ...sdk(401) },
  ),
  error([401], 'expired_token', 'The access token provided has expired', both(401), {
    alsoPrinted: ['The access token provided has expired.'],
    replay: notRun('after-token-refresh'),
  }),
  error([401], 'invalid_token', 'Unable to get application by token', observed(401)),
  error([401], 'authorization_error', 'Unable to authorize user', observed(401)),
  error([401], 'ERROR_OAUTH', 'Application not installed', observed(401)),
  error([401], 'APPLICATION_NOT_FOUND', 'Application not found', observed(401)),
  error([401], 'PAYMENT_REQUIRED', 'Subscription has been ended', observed(401)),
  error([401], 'CONNECTION_ERROR', 'Error connecting to authorization server', observed(401), {
    replay: notRun('after-delay'),
  }),
  error(
    [401, 403],
    'user_access_error',
    'The user does not have access to the application.',
    { ...documented(403), ...observed(401), ...sdk(403) },
    { alsoPrinted: ['The user does not have access to the application'] },
  ),
  error(
    [400, 401],
    'INVALID_REQUEST',
    'Https required.',
    { ...documented(400), ...observed(401), ...sdk(400) },
    { alsoPrinted: ['Https required'] },
  ),
  error([401], 'ACCESS_DENIED', 'REST is available only by subscription.', observed(401)),
  error([401], 'ACCESS_DENIED', 'REST is available only on commercial plans.', observed(401)),
  error([401], 'ACCESS_DENIED', "Current user can't be authorized in this context", observed(401)),
  error([403], 'ACCESS_DENIED', 'REST API is available only on commercial plans', {
    ...documented(403),
    ...sdk(403),
  }),
  error([403], 'ACCESS_DENIED', 'Access denied!', observed(403)),
  error([403], 'ACCESS_DENIED', 'Access denied! Link check failed', observed(403)),
  error(
    [401, 503],
    'OVERLOAD_LIMIT',
    'REST API is blocked due to overload.',
    { ...documented(503), ...observed(401), ...sdk(503) },
    { alsoPrinted: ['REST API is blocked due to overload'] },
  ),
  error([503], 'QUERY_LIMIT_EXCEEDED', 'Too many requests', documented(503), {
    replay: notRun('after-delay'),
  }),
  error(
    [401],
    'QUERY_LIMIT_EXCEEDED',
    'Rate limit exceeded. Too many requests in a given amount of time.',
    observed(401),
    { replay: notRun('after-delay') },
  ),
  error([401], 'access_denied', 'User not authorized', observed(401)),
  error([401], 'access_denied', 'Access denied for this type of user', observed(401)),
  error([401], 'session_failed', 'Sessid check failed', observed(401), {
    extras: ['sessid', 'type'],
  }),
  error(
    [401],
    'METHOD_CONFIRM_WAITING',
    'Waiting for confirmation',
    {
      ...observed(401),
      ...sdk(401),
    },
    { replay: notRun('after-confirmation') },
  ),
  error([403], 'METHOD_CONFIRM_DENIED', 'Method call denied', { ...observed(403), ...sdk(403) }),
  error(
    [403],
    'WRONG_AUTH_TYPE',
    'Current authorization type is denied for this method',
    observed(403),
  ),
  error(
    [403],
    'WRONG_AUTH_TYPE',
    'Current authorization type is denied for this method Application context required',
    observed(403),
  ),
  error(
    [403],
    'WRONG_AUTH_TYPE',
    'Access for this method not allowed by session authorization.',
    observed(403),
  ),
  error(
    [403],
    'WRONG_LICENSE',
    'This feature is not enabled for the current license: auth_connector',
    observed(403),
  ),
  error([403], 'allowed_only_intranet_user', '', sdk(403)),
  error([403, 410, 500], 'PORTAL_DELETED', 'Portal was deleted', {
    ...documented(500),
    ...observed(403),
    ...sdk(410),
  }),
  error([404], 'ERROR_METHOD_NOT_FOUND', 'Method not found!', observed(404)),
  error([404], 'ERROR_MANIFEST_IS_NOT_AVAILABLE', 'Manifest is not available', documented(404)),
  error([405], 'ERROR_BATCH_METHOD_NOT_ALLOWED', 'Method is not allowed for batch usage', {
    ...documented(200, 405),
    ...observed(200),
  }),
  error([400], 'ERROR_BATCH_LENGTH_EXCEEDED', 'Max batch length exceeded', {
    ...documented(200, 400),
    ...observed(200),
  }),
  error(
    [429],
    'OPERATION_TIME_LIMIT',
    'Method is blocked due to operation time limit.',
    both(429),
    {
      alsoPrinted: ['Method is blocked due to operation time limit'],
      replay: notRun('after-reset'),
    },
  ),
  error([400], 'ERROR_CORE', '', observed(400), { replay: unknown }),
  error([500], 'ERROR_CORE', 'SQL query error!', observed(500), { replay: unknown }),
  error([400], 'ERROR_NOT_FOUND', '', observed(400)),
  error([500], 'INTERNAL_SERVER_ERROR', 'Internal server error', documented(500), {
    replay: unknown,
  }),
  error(
    [500],
    'ERROR_UNEXPECTED_ANSWER',
    'Server returned an unexpected response',
    documented(500),
    { replay: unknown },
  ),
  error([500], 'INTERNAL_WRONG_TRANSPORT', 'Wrong transport!', observed(500)),
  error([500], 'INTERNAL_WRONG_HANDLER_CLASS', 'Wrong handler class!', observed(500)),
  error([200], 'WRONG_ENCODING', 'Wrong request encoding', observed(200), { replay: ran }),
];
