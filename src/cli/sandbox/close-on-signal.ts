import type { Sandbox } from '../../sandbox/index.ts';
import { print } from '../output.ts';

/** Ends the program by Ctrl+C or SIGTERM, with exit code 0. A second one does not wait. */
export function closeOnSignal(sandbox: Sandbox): void {
  const signals = ['SIGINT', 'SIGTERM'] as const;
  const close = async () => {
    for (const signal of signals) process.off(signal, close);
    await sandbox.close();
    print('The sandbox is closed.');
  };
  for (const signal of signals) process.on(signal, close);
}
