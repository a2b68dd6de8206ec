import { onTestFinished } from 'vitest';
import { createSandbox, type Sandbox, type SandboxOptions } from '../../src/sandbox/index.ts';

export type Ask = (path: string, options?: RequestInit) => Promise<Response>;

interface Way {
  name: string;
  open(options?: SandboxOptions): Promise<{ sandbox: Sandbox; ask: Ask; origin: string }>;
}

/** A sandbox with the demo portal, for one test. */
export function demoSandbox(options?: SandboxOptions): Sandbox {
  const sandbox = createSandbox(options);
  onTestFinished(() => sandbox.close());
  return sandbox;
}

/** The ways to reach the control of a sandbox. */
export const ways: Way[] = [
  {
    name: 'fetch',
    async open(options) {
      const sandbox = demoSandbox(options);
      const origin = 'https://portal.example';
      const ask: Ask = (path, init) => sandbox.fetch(new Request(origin + path, init));
      return { sandbox, ask, origin };
    },
  },
  {
    name: 'a port',
    async open(options) {
      const sandbox = demoSandbox(options);
      const { url: origin } = await sandbox.listen();
      return { sandbox, ask: (path, init) => fetch(origin + path, init), origin };
    },
  },
];

export const json = { 'content-type': 'application/json' };
export const post = (body: unknown, headers: Record<string, string> = json): RequestInit => ({
  method: 'POST',
  headers,
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
export const call = (ask: Ask, method: string, body: object = {}, credentials = '1/secret/') =>
  ask(`/rest/${credentials}${method}`, post(body));

interface Index {
  routes: { verb: string; path: string; body?: object }[];
}
/** Each address with its verb. */
export async function routesOf(ask: Ask) {
  const { routes } = (await (await ask('/_sandbox/')).json()) as Index;
  return routes.map((route) => ({ ...route, path: route.path.replace('{id}', '2935') }));
}
