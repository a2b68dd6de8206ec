/** What goes wrong, and what the portal has done by then. */
export interface Fault {
  name: string;
  /**
   * - `ambiguous`: the chat was created, and the caller cannot know.
   * - `unreadable`: the same, behind a status of 200.
   * - `limit`, `operating`, `not sent`: the call did not run, and a repeat is safe.
   * - `refused`: the call did not run, and a repeat does not help.
   */
  kind: 'ambiguous' | 'unreadable' | 'limit' | 'operating' | 'not sent' | 'refused';
  how:
    | 'reset'
    | 'close'
    | 'hang'
    | 'no server'
    | 'no name'
    | { status: number; body: string; type: string; cut?: true; moved?: true };
}

const json = (status: number, body: unknown) => ({
  status,
  body: JSON.stringify(body),
  type: 'application/json; charset=utf-8',
});
const error = (status: number, code: string, text: string) =>
  json(status, { error: code, error_description: text });
const page = (status: number, text: string) => ({
  status,
  body: `<html><head><title>${text}</title></head><body><h1>${text}</h1></body></html>`,
  type: 'text/html',
});

export const faults: readonly Fault[] = [
  { name: 'connection hangs', kind: 'ambiguous', how: 'hang' },
  { name: 'connection reset', kind: 'ambiguous', how: 'reset' },
  { name: 'connection closed without an answer', kind: 'ambiguous', how: 'close' },
  {
    name: '500 `INTERNAL_SERVER_ERROR`',
    kind: 'ambiguous',
    how: error(500, 'INTERNAL_SERVER_ERROR', 'Internal server error'),
  },
  { name: '500 HTML', kind: 'ambiguous', how: page(500, '500 Internal Server Error') },
  { name: '502 HTML', kind: 'ambiguous', how: page(502, '502 Bad Gateway') },
  { name: '503 HTML', kind: 'ambiguous', how: page(503, '503 Service Unavailable') },
  { name: '504 HTML', kind: 'ambiguous', how: page(504, '504 Gateway Timeout') },
  { name: '200, cut off', kind: 'ambiguous', how: { ...json(200, { result: 1 }), cut: true } },
  { name: '200 HTML', kind: 'unreadable', how: page(200, 'Site is being updated') },
  {
    name: '200, broken JSON',
    kind: 'unreadable',
    how: { status: 200, body: '{"result":1417,"time":{"sta', type: 'application/json' },
  },
  {
    name: '200, empty',
    kind: 'unreadable',
    how: { status: 200, body: '', type: 'application/json' },
  },
  {
    name: '503 `QUERY_LIMIT_EXCEEDED`',
    kind: 'limit',
    how: error(503, 'QUERY_LIMIT_EXCEEDED', 'Too many requests'),
  },
  {
    name: '429 `OPERATION_TIME_LIMIT`',
    kind: 'operating',
    how: error(429, 'OPERATION_TIME_LIMIT', 'Method is blocked due to operation time limit.'),
  },
  { name: 'connection refused', kind: 'not sent', how: 'no server' },
  { name: 'DNS failure', kind: 'not sent', how: 'no name' },
  {
    name: '503 `OVERLOAD_LIMIT`',
    kind: 'refused',
    how: error(503, 'OVERLOAD_LIMIT', 'REST API is blocked due to overload.'),
  },
  {
    name: '400 `ERROR_ARGUMENT`',
    kind: 'refused',
    how: json(400, {
      error: 'ERROR_ARGUMENT',
      error_description: "Argument 'COLOR' is null or empty",
      argument: 'COLOR',
    }),
  },
  {
    name: '401 `INVALID_CREDENTIALS`',
    kind: 'refused',
    how: error(401, 'INVALID_CREDENTIALS', 'Invalid request credentials'),
  },
  {
    name: '403 `ACCESS_DENIED`',
    kind: 'refused',
    how: error(403, 'ACCESS_DENIED', 'Access denied!'),
  },
  { name: '302 to another host', kind: 'refused', how: { ...page(302, '302 Found'), moved: true } },
  {
    name: 'error in a 200',
    kind: 'refused',
    how: error(200, 'ERROR_METHOD_NOT_FOUND', 'Method not found!'),
  },
];

/** Answers that repeat the request, and with it the secret: some proxies have such pages. */
export const echoes: readonly Fault[] = [
  {
    name: '404 HTML that repeats the request',
    kind: 'ambiguous',
    how: page(404, 'Nothing at {request}'),
  },
  {
    name: '400 that repeats the request',
    kind: 'refused',
    how: error(400, 'ERROR_ARGUMENT', 'Nothing at {request}'),
  },
];

/** Whether the portal has created the chat by the time the fault shows. */
export const hasRun = ({ kind }: Fault) => kind === 'ambiguous' || kind === 'unreadable';
