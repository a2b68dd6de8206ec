import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { main } from '../../src/cli/program.ts';
import { type Ended, type Running, start } from './command.ts';

const sources = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

export interface CliOptions {
  /** What is written to stdin. @default nothing */
  input?: string | Uint8Array;
  /** Variables beside those of the system, of which none names a portal. */
  env?: Record<string, string>;
}

export interface ProcessOptions extends CliOptions {
  /** Whether stdin goes on after that, as that of a terminal does. @default false */
  isOpen?: boolean;
  cwd?: string;
  /** Path of another one, such as that of an installed package. @default the sources */
  program?: string;
}

/** Starts the command line as a user does: as a process of its own, without a terminal. */
export function startCli(args: string[], options: ProcessOptions = {}): Running {
  const { input = '', isOpen = false, env, cwd, program = sources } = options;
  const running = start(program, args, { cwd, env: environment(env) });
  // A program that does not read it may be gone already.
  running.child.stdin.on('error', () => undefined).write(input);
  if (!isOpen) running.child.stdin.end();
  return running;
}

/**
 * Runs the command line to its end, in this process, which takes a fiftieth of the time that another
 * one takes to start: one at a time. A process of its own, by `startCli`, is for what only a process
 * has: signals, pipes, and variables that Node reads when it starts.
 */
export async function cli(args: string[], { input = '', env }: CliOptions = {}): Promise<Ended> {
  const [stdout, stderr] = [new Written(), new Written()];
  const stdin = Readable.from([Buffer.from(input)]);
  const restore = replace({ stdin, stdout, stderr, env: environment(env) });
  const { exitCode } = process;
  process.exitCode = undefined;
  try {
    await main(args);
    return { code: Number(process.exitCode ?? 0), stdout: stdout.text, stderr: stderr.text };
  } finally {
    process.exitCode = exitCode;
    restore();
  }
}

/** Stands for a stream that is no terminal, and keeps what is written to it. */
class Written extends Writable {
  text = '';

  override _write(chunk: Buffer, _: BufferEncoding, done: () => void) {
    this.text += chunk;
    done();
  }
}

/** Puts others in the place of parts of the process, and returns how to put them back. */
function replace(parts: Partial<Record<keyof NodeJS.Process, unknown>>): () => void {
  const own = Object.keys(parts).map(
    (name) => [name, Object.getOwnPropertyDescriptor(process, name)] as const,
  );
  for (const [name, value] of Object.entries(parts)) {
    Object.defineProperty(process, name, { value, configurable: true, writable: true });
  }
  return () => {
    for (const [name, descriptor] of own) Object.defineProperty(process, name, descriptor ?? {});
  };
}

/** The variables of the system, none of which names a portal, and those of a test. */
function environment(own: Record<string, string> = {}): NodeJS.ProcessEnv {
  const { B24_WEBHOOK: _, B24_PORTAL: __, B24_TOKEN: ___, ...system } = process.env;
  return { ...system, ...own };
}
