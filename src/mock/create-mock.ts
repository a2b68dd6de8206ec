import { operations } from '../document/read.ts';
import type { Check, OpenApiDocument, Operation } from '../document/types.ts';
import { type Address, readAddress, showMethod } from '../http/address.ts';
import { credentialsOf, isSignedLink, tokenOf } from '../http/credentials.ts';
import { createKnownSecrets } from '../http/known-secrets.ts';
import { readParameters, withoutReserved } from '../http/parameters.ts';
import { createSecrets, type Secrets } from '../http/secrets.ts';
import { createAnswers } from './answers.ts';
import { createFaultFinder } from './faults.ts';
import { readPreference } from './prefer.ts';
import { type MockReply, preflight, respond } from './respond.ts';

export interface MockOptions {
  /** Called with one line per answer; never with a secret. @default nothing is logged */
  log?: (line: string) => void;
  /** Largest body that is read, in bytes. @default 33554432 (32 MiB) */
  maxBodyBytes?: number;
}

export interface Mock {
  fetch(request: Request): Promise<Response>;
}

/**
 * A mock of the API: it answers with the examples of the document and keeps no state. Whatever is
 * wrong with a request is answered in the error envelope, by the check that a portal would fail it in.
 *
 * @param document the bundle, `generated/openapi.json`
 */
export async function createMock(
  document: OpenApiDocument,
  { log = () => undefined, maxBodyBytes = 32 * 1024 * 1024 }: MockOptions = {},
): Promise<Mock> {
  const answers = await createAnswers(document);
  const findFault = createFaultFinder(document);
  const byName = new Map(operations(document).map((one) => [one.operationId.toLowerCase(), one]));

  async function answer(request: Request, address: Address, called: Called): Promise<MockReply> {
    const { form, method, format } = address;
    const operation = form === 'unknown' ? undefined : byName.get(method);
    const [first] = operations(document) as [Operation];
    if (!operation) return refuse(first, 'unknown-method', []);
    if (format === 'xml') return refuse(operation, 'unknown-method', [noXml]);
    const preference = readPreference(request);
    if (Object.keys(preference).length > 0)
      return answers.preferred(operation, preference, called.secrets);
    if (!verbs.includes(request.method)) return refuse(operation, 'wrong-verb', []);
    const parameters = await readParameters(request, maxBodyBytes);
    called.secrets = secretsOf(request, address, { ...parameters.values, ...parameters.asForm });
    if (isSignedLink(parameters.values.token)) return refuse(operation, 'signed-link', []);
    const token = tokenOf(request.headers.get('authorization'), parameters.values);
    if (form === 'token' && token === undefined) {
      return refuse(operation, 'missing-credentials', parameters.lost ? [parameters.lost] : []);
    }
    const values = withoutReserved(parameters.values);
    const finding = findFault(operation, { ...parameters, values }, called.secrets);
    if (!finding) return answers.success(operation);
    return answers.failedCheck(operation, finding.check, finding.causes);
  }

  /** Answers by a check that comes before any method runs. */
  function refuse(
    operation: Operation,
    fault: Check['fault'],
    causes: string[],
  ): Promise<MockReply> {
    const check = document['x-checks'].find((one) => one.fault === fault) as Check;
    return answers.failedCheck(operation, check, [...causes, check.when]);
  }

  return {
    async fetch(request) {
      if (request.method === 'OPTIONS') return preflight();
      const address = readAddress(new URL(request.url).pathname);
      const query = Object.fromEntries(new URL(request.url).searchParams);
      const called = { secrets: secretsOf(request, address, query) };
      const reply = hide(await answer(request, address, called).catch(failure), called.secrets);
      log(describe(request.method, called.secrets.known(showMethod(address)), address.form, reply));
      return respond(reply, request.method);
    },
  };
}

/** A call with the credentials to hide; there are more of them once its body is read. */
interface Called {
  secrets: Secrets;
}

function secretsOf(request: Request, address: Address, values: Record<string, unknown>): Secrets {
  return createSecrets(createKnownSecrets(credentialsOf(request, address, values)));
}

/**
 * Hides the credentials of the call in a reply that the mock wrote itself; examples stay as they are.
 */
function hide(reply: MockReply, secrets: Secrets): MockReply {
  return { ...reply, causes: reply.causes.map(secrets.known) };
}

/** A portal takes both, and treats any other verb as GET. */
const verbs = ['POST', 'GET', 'HEAD'];
const noXml = 'the mock has no XML: leave the suffix .xml out; the sandbox has it';

/** @throws Error as it came, for a connection that is to be reset */
function failure(error: Error): MockReply {
  if ((error.cause as { code?: string } | undefined)?.code === 'ECONNRESET') throw error;
  const body = { error: 'INTERNAL_SERVER_ERROR', error_description: 'Internal server error' };
  return { status: 500, headers: {}, body, causes: [`The mock failed: ${error.message}`] };
}

function describe(verb: string, method: string, form: string, reply: MockReply) {
  const { status, example, causes } = reply;
  const line = `${verb} ${method} (${form}) → ${status} ${example ?? ''}`.trimEnd();
  return [line, causes.join('; ')]
    .filter(Boolean)
    .join(' — ')
    .replace(/\p{Cc}/gu, '?');
}
