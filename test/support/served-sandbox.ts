import { fork } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { SandboxOptions } from '../../src/sandbox/index.ts';

const script = fileURLToPath(new URL('../fixtures/sandbox/served.ts', import.meta.url));

interface Message {
  port?: number;
  line?: string;
  memory?: NodeJS.MemoryUsage;
}

/**
 * A sandbox in a process of its own, so that it can be killed and its memory be limited.
 *
 * @param heap most that its objects may take, in MiB; with more, the process ends
 */
export async function serveSandbox(options: SandboxOptions = {}, heap = 2048) {
  const execArgv = ['--import', 'tsx', `--max-old-space-size=${heap}`];
  const child = fork(script, [JSON.stringify(options)], { execArgv });
  const ended = once(child, 'exit');
  const log: string[] = [];
  let onMemory = (_: NodeJS.MemoryUsage) => {};
  child.on('message', ({ line, memory }: Message) => {
    if (line !== undefined) log.push(line);
    if (memory) onMemory(memory);
  });
  const [{ port }] = (await once(child, 'message')) as [Required<Message>];
  const origin = `http://127.0.0.1:${port}`;
  return {
    port,
    origin,
    log,
    /** Calls a method, by the webhook of user 1 of the demo portal. */
    call: (method: string, body: unknown, headers = { 'content-type': 'application/json' }) =>
      fetch(`${origin}/rest/1/secret/${method}`, {
        method: 'POST',
        headers,
        body: isReady(body) ? body : JSON.stringify(body),
      }),
    /** What the process has taken, in bytes. */
    memory(): Promise<NodeJS.MemoryUsage> {
      return new Promise((resolve) => {
        onMemory = resolve;
        child.send('memory');
      });
    },
    isRunning: () => child.exitCode === null && child.signalCode === null,
    async kill(): Promise<void> {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

const isReady = (body: unknown): body is BodyInit =>
  typeof body === 'string' || body instanceof Uint8Array || body instanceof ReadableStream;

/** Sends bytes as they are, and returns what came back until the connection ended. */
export function sendRaw(port: number, bytes: string | Uint8Array): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    let answer = '';
    socket.setEncoding('latin1').on('data', (text) => {
      answer += text;
    });
    // A reset ends it as well.
    socket.on('error', () => undefined).on('close', () => resolve(answer));
  });
}
