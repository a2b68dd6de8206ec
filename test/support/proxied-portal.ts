import { readFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, connect, type Server } from 'node:net';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const file = (name: string) => fileURLToPath(new URL(`../fixtures/tls/${name}`, import.meta.url));
/** What signed the certificate of the portal: itself. */
export const authority = file('certificate.pem');

/** A portal `https://acme.test` that only a proxy leads to. */
export async function startProxiedPortal(refusal?: string) {
  const asked: { host: string | undefined; headers: IncomingHttpHeaders }[] = [];
  const bodies: string[] = [];
  const certificate = { key: readFileSync(file('key.pem')), cert: readFileSync(authority) };
  const portal = createSecureServer(certificate, async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    bodies.push(`${request.method} ${request.url} ${body}`);
    response.setHeader('content-type', 'application/json').end('{"result":1417}');
  });
  const { port } = await start(portal);
  const proxy = createServer();
  proxy.on('connect', ({ url, headers }, socket, head) => {
    asked.push({ host: url, headers });
    socket.on('error', () => undefined);
    if (refusal) return socket.end(`HTTP/1.1 ${refusal}\r\n\r\n`);
    const through = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      through.write(head);
      through.pipe(socket).pipe(through);
    });
    through.on('error', () => socket.destroy());
  });
  const { port: proxyPort } = await start(proxy);
  return { proxy: `127.0.0.1:${proxyPort}`, asked, bodies };
}

/** Listens until the end of the test. */
async function start(server: Server): Promise<AddressInfo> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return server.address() as AddressInfo;
}
