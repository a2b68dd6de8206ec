import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a program to its end. */
export const execute = promisify(execFile);

export interface Finished {
  code: number | null;
  output: string;
}

/** Runs a script of the project to its end. */
export function run(script: string, args: string[] = [], cwd = root): Promise<Finished> {
  const { child, output } = start(script, args, cwd);
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code, output: output() }));
  });
}

/** Starts a script of the project that goes on running, and waits for a text in its output. */
export async function startUntil(script: string, args: string[], text: RegExp) {
  const { child, output } = start(script, args, root);
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  /** Waits for a text in the output. */
  const until = (wanted: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const look = () => {
        const found = wanted.exec(output());
        if (found) resolve(found);
      };
      child.stdout?.on('data', look);
      ended.then(() => reject(new Error(`It ended:\n${output()}`)));
      look();
    });
  /** Ends it, and returns its exit code. */
  const stop = (signal?: NodeJS.Signals) => {
    child.kill(signal);
    return ended;
  };
  return { match: await until(text), output, until, stop };
}

function start(
  script: string,
  args: string[],
  cwd: string,
): { child: ChildProcess; output: () => string } {
  const command = script.endsWith('.ts') ? ['--import', 'tsx', script] : [script];
  const child = spawn(process.execPath, [...command, ...args], { cwd });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      text += chunk;
    });
  }
  return { child, output: () => text };
}
