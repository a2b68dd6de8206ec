import { connect, type Socket } from 'node:net';

export interface Load {
  port: number;
  path: string;
  body: string;
  /** Status of every answer. */
  status: number;
  /** How many calls wait for their answers at a time. */
  lanes: number;
  /** Milliseconds. */
  duration: number;
}

/**
 * Calls a server over connections that stay open, and answers with the calls per second. Requests are
 * made once and answers are hardly looked at, so that the server has the machine for itself.
 *
 * @throws Error for an answer of another status
 */
export async function callsPerSecond(load: Load): Promise<number> {
  const start = performance.now();
  const counts = await Promise.all(Array.from({ length: load.lanes }, () => run(load, start)));
  const calls = counts.reduce((sum, count) => sum + count, 0);
  return (calls * 1000) / (performance.now() - start);
}

function run(load: Load, start: number): Promise<number> {
  const request = requestOf(load);
  return new Promise((resolve, reject) => {
    let calls = 0;
    let answer = '';
    const socket = connect(load.port, '127.0.0.1', () => socket.write(request)).setNoDelay();
    socket.on('error', reject);
    socket.on('close', () => reject(new Error(`port ${load.port} ended the connection`)));
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1');
      if (!isWhole(answer)) return;
      if (!answer.startsWith(`HTTP/1.1 ${load.status} `)) {
        return reject(end(socket, new Error(`${load.path} answered ${answer.slice(0, 600)}`)));
      }
      calls += 1;
      answer = '';
      if (performance.now() - start < load.duration) socket.write(request);
      else resolve(end(socket, calls));
    });
  });
}

function requestOf({ port, path, body }: Load): Buffer {
  const head = [
    `POST ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`);
}

function isWhole(answer: string): boolean {
  const head = answer.indexOf('\r\n\r\n');
  if (head < 0) return false;
  const length = /content-length: *(\d+)/i.exec(answer)?.[1];
  return length === undefined
    ? answer.endsWith('\r\n0\r\n\r\n')
    : answer.length >= head + 4 + Number(length);
}

function end<Result>(socket: Socket, result: Result): Result {
  socket.removeAllListeners().on('error', () => undefined);
  socket.destroy();
  return result;
}
