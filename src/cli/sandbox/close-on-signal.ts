import type { Sandbox } from '../../sandbox/index.ts';
import { complain, print } from '../output.ts';

/** Ends the program by Ctrl+C or SIGTERM, with exit code 0; with 1 where the last
 * of the state cannot be written. A second one does not wait. */
export function closeOnSignal(sandbox: Sandbox): void {
  const signals = ['SIGINT', 'SIGTERM'] as const;
  const close = async () => {
    for (const signal of signals) process.off(signal, close);
    try {
      await sandbox.close();
    } catch (error) {
      complain((error as Error).message);
      process.exitCode = 1;
    }
    print('The sandbox is closed.');
  };
  for (const signal of signals) process.on(signal, close);
}
