import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';
import { listen } from '../../src/http/listen.ts';
import { cli, startCli } from './cli.ts';

/** Runs it to its end. */
export const runSandbox = (...args: string[]) => cli(['sandbox', ...args]);

/** Path of a file in a folder that is there for the tests of one file; with a text it is written. */
export function createFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  return (name: string, text?: string) => {
    const path = join(folder, name);
    if (text !== undefined) writeFileSync(path, text);
    return path;
  };
}

/** A port that is in use for the tests of one file. */
export async function takePort() {
  const busy = await listen(async () => new Response('busy'), { port: 0 });
  afterAll(() => busy.close());
  return String(busy.port);
}

/** Starts the sandbox on a free port, until the end of the test. */
export async function start(...args: string[]) {
  const started = startCli(['sandbox', '--port', '0', ...args]);
  onTestFinished(() => void started.stop());
  await started.until(/Calls:\n/);
  const url = /at (http:\S+)\. It is not Bitrix24/.exec(started.output())?.[1] as string;
  return { ...started, url };
}

/** Calls with a webhook of user 1, and returns status and answer. */
export async function call(url: string, path: string, params: object, headers = {}) {
  const response = await fetch(`${url}/rest/1/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(params),
  });
  return { status: response.status, headers: response.headers, body: await response.json() };
}
