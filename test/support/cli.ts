import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The command line from its sources. */
const sources = [
  '--import',
  import.meta.resolve('tsx'),
  fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url)),
];

export interface CliOptions {
  /** What is written to stdin. @default nothing */
  input?: string | Uint8Array;
  /** Whether stdin goes on after that, as that of a terminal does. @default false */
  isOpen?: boolean;
  /** Variables beside those of the system, of which none names a portal. */
  env?: Record<string, string>;
  cwd?: string;
  /** Path of another one, such as that of an installed package. */
  main?: string;
}

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface RunningCli {
  child: ChildProcess;
  /** What has been written so far, on both streams. */
  output(): string;
  /** Waits for a text in the output. */
  until(text: RegExp): Promise<RegExpExecArray>;
  ended: Promise<Ended>;
}

/** Starts the command line as a user does: as a process of its own, without a terminal. */
export function startCli(args: string[], options: CliOptions = {}): RunningCli {
  const { input = '', isOpen = false, env = {}, cwd, main } = options;
  const { B24_WEBHOOK: _, B24_PORTAL: __, B24_TOKEN: ___, ...system } = process.env;
  const child = spawn(process.execPath, [...(main ? [main] : sources), ...args], {
    env: { ...system, ...env },
    ...(cwd && { cwd }),
  });
  const texts = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].on('data', (chunk) => {
      texts[name] += chunk;
    });
  }
  // A program that does not read it may be gone already.
  child.stdin.on('error', () => undefined).write(input);
  if (!isOpen) child.stdin.end();
  const output = () => texts.stdout + texts.stderr;
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code) => resolve({ code, ...texts }));
  });
  const until = (text: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const look = () => {
        const found = text.exec(output());
        if (found) resolve(found);
      };
      child.stdout.on('data', look);
      child.stderr.on('data', look);
      ended.then(() => reject(new Error(`It ended:\n${output()}`)));
      look();
    });
  return { child, output, until, ended };
}

/** Runs the command line to its end. */
export function cli(args: string[], options?: CliOptions): Promise<Ended> {
  return startCli(args, options).ended;
}
