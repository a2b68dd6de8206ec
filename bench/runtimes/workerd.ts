import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { bundles } from './bundle.ts';
import { shareLimiter } from './isolate.ts';
import type { Report } from './smoke.ts';

/** One isolate behind one socket, which may call this machine. */
const config = (date: string) => `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (
      modules = [(name = "worker.js", esModule = embed "worker.js")],
      compatibilityDate = "${date}",
    )),
    (name = "internet", network = (allow = ["public", "private"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
`;

/** Runs the smoke test in one event of a Worker, and then several events in its isolate. */
export async function runWorkerd(
  compatibilityDate: string,
  command: string,
  origins: readonly string[],
): Promise<Report> {
  const file = new URL('config.capnp', bundles);
  writeFileSync(file, config(compatibilityDate));
  // It tells its port on a file descriptor of its own. What it says of events that share promises is
  // left out: the checks show what comes of it.
  const child = spawn(command, ['serve', fileURLToPath(file), '--control-fd=3'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  try {
    const [line] = await once(child.stdio[3] as Readable, 'data', {
      signal: AbortSignal.timeout(10_000),
    });
    const { port } = JSON.parse(String(line).split('\n')[0] as string);
    const [portal = '', closed = ''] = origins;
    const ask = (path: string, given: string, signal = AbortSignal.timeout(60_000)) =>
      fetch(`http://127.0.0.1:${port}${path}?${new URLSearchParams({ portal, given })}`, {
        signal,
      });
    const report: Report = await (await ask('/smoke', closed)).json();
    return { ...report, outcomes: [...report.outcomes, ...(await shareLimiter(ask))] };
  } finally {
    child.kill();
  }
}
