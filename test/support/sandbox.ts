import { isDeepStrictEqual } from 'node:util';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import { createClient } from 'bitrix24-chat-api';
import { onTestFinished } from 'vitest';
import { responseExamples } from '../../src/document/read.ts';
import type { Operation } from '../../src/document/types.ts';
import {
  createSandbox,
  demoPortal,
  type PortalSeed,
  type Sandbox,
  type SandboxOptions,
} from '../../src/sandbox/index.ts';
import { handlers } from '../../src/sandbox/methods/index.ts';
import { type Contract, contract, methods, problems } from './document.ts';
import { post, type read } from './http.ts';

export type Params = Record<string, unknown>;
export type Answer = Awaited<ReturnType<typeof read>>;
/** Changes a copy of the demo portal. */
export type Change = (seed: Demo) => void;
type Demo = Required<PortalSeed>;

/** A call as tables write it. */
export interface Call {
  method: string;
  params?: Params;
  /** Sent as it is, in place of the parameters. */
  body?: string;
  /** Id of the user by whose webhook it is made. @default 1, Anna, who may do most things */
  as?: number;
}

/** The methods that have a behaviour in the sandbox; any other answers its example. */
export const behaving = methods.filter(([name]) => name in handlers);

/** A sandbox of the test that is running; it ends with it. */
export function newSandbox(options: SandboxOptions = {}, change?: Change): Sandbox {
  const portal = options.portal ?? demoWith(change);
  const sandbox = createSandbox({ ...options, portal });
  onTestFinished(() => sandbox.close());
  return sandbox;
}

/** A client of the package that calls it, without a limit of its own. */
export function clientOf(sandbox: Sandbox, options = {}) {
  const webhook = 'https://acme.bitrix24.com/rest/1/secret/';
  // What one test learns of the operating time is not for the next.
  const alone = { rateLimit: false, operatingLimit: false } as const;
  return createClient({ webhook, fetch: sandbox.fetch, ...alone, ...options });
}

/** The open-channel chat of a lead, and a user who is not in it. */
export const lead = {
  CRM_ENTITY_TYPE: 'lead',
  CRM_ENTITY: 1205,
  USER_ID: 503,
  CHAT_ID: 1763,
} as const;

export function demoWith(change?: Change): PortalSeed {
  const seed = structuredClone(demoPortal) as Demo;
  change?.(seed);
  return seed;
}

/** Changes of the demo portal by what they are about. */
export const portalIs =
  (settings: NonNullable<PortalSeed['portal']>): Change =>
  (seed) =>
    void Object.assign(seed.portal, settings);
export const userIs = (id: number, fields: Partial<Demo['users'][0]>) =>
  changeOf('users', (user) => user.id === id, fields);
export const chatIs = (id: number, fields: Partial<Demo['chats'][0]>) =>
  changeOf('chats', (chat) => chat.id === id, fields);
export const dialogIs = (id: number, fields: Partial<Demo['dialogs'][0]>) =>
  changeOf('dialogs', ({ chat }) => chat === id, fields);

function changeOf<Part extends 'users' | 'chats' | 'dialogs'>(
  part: Part,
  isMeant: (one: Demo[Part][0]) => boolean,
  fields: Partial<Demo[Part][0]>,
): Change {
  return (seed) => {
    const found = seed[part].find(isMeant);
    if (!found) throw new Error(`The demo portal has no such thing among its ${part}.`);
    Object.assign(found, fields);
  };
}

/** Makes a call by the webhook of a user. */
export function callOf(
  sandbox: Sandbox,
  { method, params = {}, body, as = 1 }: Call,
): Promise<Answer> {
  return post(sandbox.fetch, `/rest/${as}/secret/${method}`, body ?? params);
}

/** What tables say of an answer: its result, or the code of its error. */
export function outcomeIn({ body }: Answer): unknown {
  return typeof body === 'string' ? 'a page' : (body.error ?? body.result);
}

export async function outcome(sandbox: Sandbox, call: Call): Promise<unknown> {
  return outcomeIn(await callOf(sandbox, call));
}

export function chatIn(sandbox: Sandbox, id: unknown) {
  const found = sandbox.state().chats.find((chat) => chat.id === id);
  if (!found) throw new Error(`There is no chat ${id}.`);
  return found;
}

export const membersOf = (sandbox: Sandbox, chat: number) =>
  chatIn(sandbox, chat).members.map(({ user }) => user);

/** What about an answer is not in the document; nothing when all of it is. */
export const undocumented = undocumentedIn(contract);

export function undocumentedIn({ document, responseValidator }: Contract) {
  const validators = new Map<string, ValidateFunction>();
  return (operation: Operation, { status, headers, body }: Answer): string[] => {
    const mediaType = headers.get('content-type')?.split(';')[0] ?? '';
    const examples = responseExamples(document, operation).filter(
      (one) => one.status === status && one.mediaType === mediaType,
    );
    const [first] = examples;
    if (!first) return [`${status} ${mediaType} is not documented: ${JSON.stringify(body)}`];
    const key = `${operation.operationId} ${first.responseKey} ${mediaType}`;
    const validate =
      validators.get(key) ?? responseValidator(operation, first.responseKey, mediaType);
    validators.set(key, validate);
    const found = problems(validate, body);
    if (status === 200) return 'time' in body ? found : [...found, 'a success has no time'];
    const isExample = examples.some(({ example }) => isDeepStrictEqual(example.value, body));
    return isExample ? found : [...found, `no example says ${JSON.stringify(body)}`];
  };
}
