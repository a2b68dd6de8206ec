import type { ServerResponse } from 'node:http';
import type { Fault } from '../stub/faults.ts';

/** Shows a fault to the client. @param success what it would have got, for an answer that is cut */
export function misbehave(response: ServerResponse, how: Fault['how'], success: string): void {
  if (how === 'close') response.socket?.end();
  else if (typeof how !== 'object') response.socket?.resetAndDestroy();
  else if (how.cut) cut(response, how.type, success);
  else send(response, how.status, how.type, how.body, how.moved && 'https://elsewhere.invalid/');
}

export function refuseToken(response: ServerResponse): void {
  const body = '{"error":"expired_token","error_description":"The access token has expired"}';
  send(response, 401, 'application/json', body);
}

export function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string,
  location?: string,
): void {
  if (response.destroyed) return;
  response.writeHead(status, { 'content-type': type, ...(location && { location }) });
  response.end(body);
}

/** Half of the answer, and then the end. */
function cut(response: ServerResponse, type: string, success: string): void {
  if (response.destroyed) return;
  response.writeHead(200, { 'content-type': type, 'content-length': success.length });
  response.write(success.slice(0, success.length / 2), () => response.destroy());
}
