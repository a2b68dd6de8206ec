import { execFile, execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { freePort } from '../free-port.ts';
import { bundles } from './bundle.ts';
import { type Outcome, runChecks, same } from './outcome.ts';
import type { Report } from './smoke.ts';

const here = fileURLToPath(new URL('.', import.meta.url));

/** The routes whose responses Next.js keeps; by `fetchCache` it caches whatever a fetch asks for. */
const kept = {
  'revalidate = 60': 'revalidated',
  "dynamic = 'force-static'": 'static',
  "fetchCache = 'force-cache'": 'forced',
};

/** Runs the smoke test in a route handler of a built application, and calls alike in others. */
export async function runNext(
  version: string,
  node: string,
  origins: readonly string[],
): Promise<Report> {
  const [portal = '', closed = ''] = origins;
  // Below the packages, so that Next.js finds React; git ignores it.
  const folder = `${here}.cache/next-${version}/`;
  writeApplication(folder, version);
  const options = {
    cwd: folder,
    env: { ...process.env, PORTAL: portal, NEXT_TELEMETRY_DISABLED: '1' },
  };
  const next = 'node_modules/next/dist/bin/next';
  await promisify(execFile)(node, [next, 'build'], { ...options, timeout: 300_000 });
  const port = await freePort();
  const args = [next, 'start', '-H', '127.0.0.1', '-p', `${port}`];
  const server = spawn(node, args, { ...options, stdio: 'ignore' });
  try {
    const ask = async (path: string) => (await reach(`http://127.0.0.1:${port}/${path}`)).json();
    const report: Report = await ask(`smoke?${new URLSearchParams({ portal, closed })}`);
    return { ...report, outcomes: [...report.outcomes, ...(await callAlike(ask))] };
  } finally {
    server.kill();
    rmSync(folder, { recursive: true });
  }
}

/** By `fetch` alone one chat is made and told thrice: else the check would prove nothing. */
function callAlike(ask: (path: string) => Promise<unknown>): Promise<Outcome[]> {
  const checks = Object.entries(kept).map(([setting, path]) => [
    `three calls alike make three chats, in a route with \`${setting}\``,
    async () => {
      same(await ask(path), { fetch: [1, 1, 1], client: [1, 2, 3] });
    },
  ]);
  return runChecks(Object.fromEntries(checks));
}

function writeApplication(folder: string, version: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(`${folder}node_modules`, { recursive: true });
  // It finds itself by the name `next`, whose links it follows: links to the files are none.
  execFileSync('cp', ['-al', `${here}node_modules/next-${version}`, `${folder}node_modules/next`]);
  cpSync(new URL('next.js', bundles), `${folder}app/client.js`);
  const config = Number(version) < 16 ? {} : { turbopack: { root: here } };
  writeFileSync(`${folder}package.json`, '{ "private": true, "type": "module" }');
  writeFileSync(`${folder}next.config.mjs`, `export default ${JSON.stringify(config)};`);
  writeRoute(
    `${folder}app/smoke/`,
    `export const dynamic = 'force-dynamic';
export const GET = async ({ url }) => {
  const { searchParams } = new URL(url);
  return Response.json(await smoke(searchParams.get('portal'), searchParams.get('closed')));
};`,
  );
  for (const [setting, path] of Object.entries(kept)) {
    writeRoute(
      `${folder}app/${path}/`,
      `export const ${setting};
export const GET = async () => {
  const portal = process.env.PORTAL;
  const title = 'ok ${path} ' + Math.random();
  return Response.json({
    fetch: await fetchAlike(portal, title + ' by fetch'),
    client: await callAlike(portal, title),
  });
};`,
    );
  }
}

function writeRoute(folder: string, text: string): void {
  mkdirSync(folder);
  const names = '{ callAlike, fetchAlike, smoke }';
  writeFileSync(`${folder}route.js`, `import ${names} from '../client.js';\n${text}\n`);
}

/** Asks until the server has come up. */
async function reach(url: string): Promise<Response> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await fetch(url, { signal: AbortSignal.timeout(60_000) });
    } catch (error) {
      if (tries === 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
