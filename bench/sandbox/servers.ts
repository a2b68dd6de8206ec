import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { freePort } from '../free-port.ts';

export interface Server {
  port: number;
  /** Milliseconds from the start of the process to its first connection. */
  startup: number;
  pathOf(method: string): string;
  stop(): Promise<void>;
}

const inThisFolder = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const document = inThisFolder('../../generated/openapi.json');
const require = createRequire(import.meta.url);
const prism = require.resolve('@stoplight/prism-cli/dist/index.js');
export const prismVersion: string = require('@stoplight/prism-cli/package.json').version;

/** @param state file of its state; without one it is in memory */
export function startSandbox(state?: string): Promise<Server> {
  const args = [inThisFolder('serve.js'), ...(state === undefined ? [] : [state])];
  return start(args, (method) => `/rest/1/secret/${method}`);
}

export function startBare(): Promise<Server> {
  return start([inThisFolder('bare.js')], (method) => `/${method}`);
}

/** @param level how much it logs; `info` is what it does unless it is told otherwise */
export async function startPrism(level: 'info' | 'fatal'): Promise<Server> {
  const port = await freePort();
  const args = [prism, 'mock', document, '--port', String(port), '--verboseLevel', level];
  return start(args, (method) => `/${method}`, port);
}

/** @param known the port; without it, the first line that the process prints */
async function start(args: string[], pathOf: Server['pathOf'], known?: number): Promise<Server> {
  const begin = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`${args[0]} ended with ${code}`);
  });
  ended.catch(() => undefined);
  const port = known ?? (await Promise.race([firstLine(child), ended]));
  // What it logs is read, and goes nowhere.
  child.stdout.resume();
  while (!(await accepts(port))) if (child.exitCode !== null) await ended;
  return {
    port,
    startup: performance.now() - begin,
    pathOf,
    async stop() {
      if (child.exitCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

async function firstLine({ stdout }: ChildProcess): Promise<number> {
  const lines = createInterface({ input: stdout as NodeJS.ReadableStream });
  const [line] = await once(lines, 'line');
  lines.close();
  return Number(line);
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    // Asked for again in a moment, so that the asking does not slow the start.
    socket.on('error', () => setTimeout(() => resolve(false), 5));
  });
}
