import { ApiError, type Envelope, OutcomeUnknownError } from './errors.ts';
import type { MethodName, Success } from './types.ts';

/**
 * Reads the answer to a call.
 *
 * @throws ApiError when it holds an error envelope, whatever its status
 * @throws OutcomeUnknownError when it is neither that nor a success
 */
export async function readAnswer<Method extends MethodName>(
  method: Method,
  response: Response,
): Promise<Success<Method>> {
  const text = await response.text().catch(() => {
    throw new OutcomeUnknownError(method, 'the answer was cut off', response.status);
  });
  const body = parse(text);
  if (isObject(body) && 'error' in body) {
    throw new ApiError(method, response.status, body as unknown as Envelope);
  }
  if (response.ok && isObject(body) && 'result' in body) {
    const { result, time } = body as unknown as Success<Method>;
    return time === undefined ? { result } : { result, time };
  }
  const what = body === undefined ? 'the answer is not JSON' : 'the answer has no result';
  throw new OutcomeUnknownError(method, what, response.status);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
