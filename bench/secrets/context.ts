import type { Fault } from '../stub/faults.ts';

export const contextParts = ['method', 'status', 'code', 'request id'] as const;
export type ContextPart = (typeof contextParts)[number];

/** Whether the fault is an answer that ends the call, with an error code for the caller to see. */
export function hasContext({ kind, how }: Fault): boolean {
  const isFinal = kind === 'refused' || kind === 'ambiguous';
  return isFinal && typeof how === 'object' && how.status >= 400 && how.type.includes('json');
}

/** What an error still says of the call. */
export function contextOf({ how }: Fault, given: unknown): ContextPart[] {
  if (typeof how !== 'object') return [];
  const { message, status, response, error, code, method, requestId, requestInfo } = given as Given;
  const isHeld: Record<ContextPart, boolean> = {
    method: [method, requestInfo?.method].includes('im.chat.add'),
    status: [status, response?.status].includes(how.status),
    code: `${code} ${error?.error} ${message}`.includes(JSON.parse(how.body).error),
    'request id': typeof (requestId ?? requestInfo?.requestId) === 'string',
  };
  return contextParts.filter((part) => isHeld[part]);
}

/** The places where one client or another keeps what it knows. */
interface Given {
  message?: string;
  status?: number;
  response?: Response;
  error?: { error?: string };
  code?: string;
  method?: string;
  requestId?: string;
  requestInfo?: { method?: string; requestId?: string };
}
