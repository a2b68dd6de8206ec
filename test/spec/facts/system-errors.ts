// The errors that any method can answer: who gives them which status, and what can be done about it.
import type { Source } from '../../../src/document/types.ts';
import type { Outcome, Repeat } from '../../../src/document/words.ts';
import { from } from './provenance.ts';

export interface SystemError {
  /** The responses that list it: those of its sources, but for 200, which is inside a batch. */
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

type More = Partial<Omit<SystemError, 'code' | 'text' | 'source'>>;
const notRun = (repeat: Repeat): More => ({ replay: { outcome: 'not-run', repeat } });
const unknown: More = { replay: { outcome: 'unknown', repeat: 'after-reconcile' } };
const ran: More = { replay: { outcome: 'ran', repeat: 'never' }, statuses: [200] };
const also = (...alsoPrinted: string[]): More => ({ alsoPrinted });

const rows: [code: string, text: string, source: string, ...more: More[]][] = [
  ['NO_AUTH_FOUND', 'Wrong authorization data', 'D401 P401 O401 S401'],
  ['INVALID_CREDENTIALS', 'Invalid request credentials', 'D401 P401,403 O401 S401'],
  [
    'insufficient_scope',
    'The request requires higher privileges than provided by the webhook token',
    'D401 P403 O401 S401',
  ],
  [
    'insufficient_scope',
    'The request requires higher privileges than provided by the access token',
    'D401 O401 S401',
  ],
  [
    'expired_token',
    'The access token provided has expired',
    'D401 P401 O401 S401',
    also('The access token provided has expired.'),
    notRun('after-token-refresh'),
  ],
  ['invalid_token', 'Unable to get application by token', 'O401 S401'],
  ['authorization_error', 'Unable to authorize user', 'O401 S401'],
  ['ERROR_OAUTH', 'Application not installed', 'O401 S401'],
  ['APPLICATION_NOT_FOUND', 'Application not found', 'O401 S401'],
  ['PAYMENT_REQUIRED', 'Subscription has been ended', 'O401 S401'],
  ['CONNECTION_ERROR', 'Error connecting to authorization server', 'O401', notRun('after-delay')],
  [
    'user_access_error',
    'The user does not have access to the application.',
    'D401 P403 O401 S403',
    also('The user does not have access to the application'),
  ],
  ['INVALID_REQUEST', 'Https required.', 'D401 P400 O401 S400', also('Https required')],
  [
    'ACCESS_DENIED',
    'REST is available only by subscription.',
    'D401 O401',
    also('REST is available only by subscription'),
  ],
  [
    'ACCESS_DENIED',
    'REST is available only on commercial plans.',
    'D401 O401',
    also('REST is available only on commercial plans'),
  ],
  ['ACCESS_DENIED', 'REST API is available only on commercial plans', 'P403 S403'],
  ['ACCESS_DENIED', "Current user can't be authorized in this context", 'O401'],
  [
    'ACCESS_DENIED',
    'Access denied!',
    'D403 O403',
    also('Access denied! Application context required'),
  ],
  ['ACCESS_DENIED', 'Access denied! Link check failed', 'O403'],
  [
    'OVERLOAD_LIMIT',
    'REST API is blocked due to overload.',
    'D401 P503 O401 S503',
    also('REST API is blocked due to overload'),
  ],
  ['QUERY_LIMIT_EXCEEDED', 'Too many requests', 'D503 P503 O503 S503', notRun('after-delay')],
  [
    'QUERY_LIMIT_EXCEEDED',
    'Rate limit exceeded. Too many requests in a given amount of time.',
    'O401',
    notRun('after-delay'),
  ],
  ['access_denied', 'User not authorized', 'O401'],
  ['access_denied', 'Access denied for this type of user', 'O401'],
  ['session_failed', 'Sessid check failed', 'O401', { extras: ['sessid', 'type'] }],
  ['METHOD_CONFIRM_WAITING', 'Waiting for confirmation', 'O401 S401', notRun('after-confirmation')],
  ['METHOD_CONFIRM_DENIED', 'Method call denied', 'O403 S403'],
  ['WRONG_AUTH_TYPE', 'Current authorization type is denied for this method', 'O403'],
  [
    'WRONG_AUTH_TYPE',
    'Current authorization type is denied for this method Application context required',
    'O403',
  ],
  ['WRONG_AUTH_TYPE', 'Access for this method not allowed by session authorization.', 'O403'],
  ['WRONG_LICENSE', 'This feature is not enabled for the current license: auth_connector', 'O403'],
  ['allowed_only_intranet_user', '', 'S403'],
  ['PORTAL_DELETED', 'Portal was deleted', 'D403 P500 O403 S410'],
  ['ERROR_METHOD_NOT_FOUND', 'Method not found!', 'D404 O404'],
  ['ERROR_MANIFEST_IS_NOT_AVAILABLE', 'Manifest is not available', 'P404'],
  ['ERROR_BATCH_METHOD_NOT_ALLOWED', 'Method is not allowed for batch usage', 'D200 P200,405 O200'],
  ['ERROR_BATCH_LENGTH_EXCEEDED', 'Max batch length exceeded', 'D200 P200,400 O200'],
  [
    'OPERATION_TIME_LIMIT',
    'Method is blocked due to operation time limit.',
    'D429 P429 O429 S429',
    also('Method is blocked due to operation time limit'),
    notRun('after-reset'),
  ],
  ['ERROR_CORE', '', 'O400', unknown],
  ['ERROR_CORE', 'SQL query error!', 'O500', unknown],
  ['ERROR_NOT_FOUND', '', 'O400'],
  ['INTERNAL_SERVER_ERROR', 'Internal server error', 'D500 P500', unknown],
  ['ERROR_UNEXPECTED_ANSWER', 'Server returned an unexpected response', 'D500 P500 S500', unknown],
  ['INTERNAL_WRONG_TRANSPORT', 'Wrong transport!', 'O500'],
  ['INTERNAL_WRONG_HANDLER_CLASS', 'Wrong handler class!', 'O500'],
  ['WRONG_ENCODING', 'Wrong request encoding', 'O200', ran],
];

export const systemErrors = rows.map(([code, text, words, ...more]): SystemError => {
  const source = from(words);
  const statuses = [...new Set(Object.values(source).flat())].filter((one) => one !== 200).sort();
  const replay = { outcome: 'not-run', repeat: 'after-change' } as const;
  return Object.assign(
    { code, text, source, statuses, replay, alsoPrinted: [], extras: [] },
    ...more,
  );
});
