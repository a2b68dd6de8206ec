import { type ChildProcessWithoutNullStreams, execFile, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));
const tsx = ['--import', import.meta.resolve('tsx')];

/** Runs a program to its end. */
export const execute = promisify(execFile);

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface Running {
  child: ChildProcessWithoutNullStreams;
  /** What has been written so far, on both streams. */
  output(): string;
  /** Waits for a text in the output. */
  until(text: RegExp): Promise<RegExpExecArray>;
  ended: Promise<Ended>;
  /** Ends it, and returns its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Starts a script of the project, or a program of JavaScript by its path, as a process of its own. */
export function start(
  script: string,
  args: string[],
  { cwd = root, env }: { cwd?: string | undefined; env?: NodeJS.ProcessEnv } = {},
): Running {
  const command = script.endsWith('.ts') ? [...tsx, script] : [script];
  const child = spawn(process.execPath, [...command, ...args], { cwd, ...(env && { env }) });
  const texts = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].on('data', (chunk) => {
      texts[name] += chunk;
    });
  }
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
  const stop = async (signal?: NodeJS.Signals) => {
    child.kill(signal);
    return (await ended).code;
  };
  return { child, output, until, ended, stop };
}

/** Runs a script of the project to its end. */
export async function run(script: string, args: string[] = [], cwd = root) {
  const { code, stdout, stderr } = await start(script, args, { cwd }).ended;
  return { code, output: stdout + stderr };
}
