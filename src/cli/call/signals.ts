import { exitCodes } from '../exit.ts';

const codes = {
  SIGHUP: exitCodes.hungUp,
  SIGINT: exitCodes.interrupted,
  SIGTERM: exitCodes.terminated,
};

/**
 * Runs work that Ctrl+C, SIGTERM or the end of the terminal interrupts, and then sets the exit code
 * that belongs to the signal.
 */
export async function untilSignal<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const names = Object.keys(codes) as (keyof typeof codes)[];
  let exitCode: number | undefined;
  const giveUp = (name: NodeJS.Signals) => {
    exitCode ??= codes[name as keyof typeof codes];
    controller.abort();
  };
  for (const name of names) process.once(name, giveUp);
  try {
    return await work(controller.signal);
  } catch (error) {
    process.exitCode = exitCode;
    throw error;
  } finally {
    for (const name of names) process.off(name, giveUp);
  }
}
