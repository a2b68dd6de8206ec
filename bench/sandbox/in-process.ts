import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Call } from './requests.ts';

/** A sandbox that is called without a port, in a process of its own. */
export async function startInProcess() {
  const script = fileURLToPath(new URL('in-process.js', import.meta.url));
  // Without the loader of this process, which makes functions slower.
  const child = fork(script, { execArgv: [] });
  await once(child, 'message');
  return {
    /** Calls per second. */
    async measure({ method, body }: Call, duration: number): Promise<number> {
      child.send({ method, body, duration });
      const [perSecond] = await once(child, 'message');
      return perSecond as number;
    },
    stop: () => child.disconnect(),
  };
}
