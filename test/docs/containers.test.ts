import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { createCaller } from 'bitrix24-chat-api';
import { createSandbox } from 'bitrix24-chat-api/sandbox';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';

const guide = readFileSync(new URL('../../guides/containers.md', import.meta.url), 'utf8');
const { services } = parse(/```yaml\n([\s\S]*?)```/.exec(guide)?.[1] ?? '');
const webhook = new URL(services.app.environment.B24_WEBHOOK);

/** A sandbox as the compose file starts it, on a free port. */
async function start() {
  const [, host = ''] = / --host (\S+)/.exec(services.sandbox.command) ?? [];
  const sandbox = createSandbox();
  onTestFinished(() => sandbox.close());
  const { port } = await sandbox.listen({ host });
  return { sandbox, port };
}

/** Sends a request as another container does: `fetch` does not let one choose the host. */
function ask(
  port: number,
  path: string,
  method = 'POST',
): Promise<{ status: number; text: string }> {
  const headers = { host: webhook.host };
  return new Promise((resolve, reject) => {
    const sent = request({ port, path, method, headers }, (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    sent.on('error', reject).end();
  });
}

describe('the compose file of the guide', () => {
  test('starts a sandbox on the port that the program calls, under the name of the service', () => {
    expect(Object.keys(services)).toContain(webhook.hostname);
    expect(services.sandbox.command).toContain(`--port ${webhook.port}"`);
    expect(services.sandbox.ports).toEqual([`127.0.0.1:${webhook.port}:${webhook.port}`]);
  });

  test('has a webhook that the sandbox answers under this name', async () => {
    const { sandbox, port } = await start();
    const { status, text } = await ask(port, `${webhook.pathname}im.chat.add`);
    expect({ status, result: JSON.parse(text).result }).toEqual({ status: 200, result: 1417 });
    expect(sandbox.chat(1417)).toBeDefined();
  });

  test('lets the program read what is in the sandbox, and not its webhook', async () => {
    const { port } = await start();
    expect((await ask(port, '/_sandbox/chats/2935', 'GET')).status).toBe(200);
    expect((await ask(port, '/_sandbox/webhook', 'GET')).status).toBe(403);
  });

  test('needs the option that the guide names', () => {
    expect(() => createCaller({ webhook: webhook.href })).toThrow('allowHttp: true');
    expect(() => createCaller({ webhook: webhook.href, allowHttp: true })).not.toThrow();
  });
});
