import type { Fetch } from 'bitrix24-chat-api';

/** A call of the mock or the sandbox without a port: JSON in, status and JSON out. */
export async function post(
  fetch: Fetch,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
) {
  const response = await fetch(
    new Request(`http://localhost${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
  );
  return read(response);
}

export async function read(response: Response) {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json');
  return {
    status: response.status,
    headers: response.headers,
    example: response.headers.get('x-mock-example'),
    cause: response.headers.get('x-mock-cause'),
    body: isJson ? JSON.parse(text) : text,
  };
}
