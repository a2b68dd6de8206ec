import { operations } from '../document/read.ts';
import type { Check, OpenApiDocument, Operation } from '../document/types.ts';
import { type Address, readAddress, showMethod } from '../http/address.ts';
import { isSignedLink, tokenOf } from '../http/credentials.ts';
import { readParameters, withoutReserved } from '../http/parameters.ts';
import { createAnswers } from './answers.ts';
import { createFaultFinder } from './faults.ts';
import { readPreference } from './prefer.ts';
import { preflight, type Reply, respond } from './respond.ts';

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

  async function answer(request: Request, address: Address): Promise<Reply> {
    const { form, method, format, code = '' } = address;
    const operation = form === 'unknown' ? undefined : byName.get(method);
    const [first] = operations(document) as [Operation];
    if (!operation) return refuse(first, 'unknown-method', []);
    if (format === 'xml') return refuse(operation, 'unknown-method', [noXml]);
    const preference = readPreference(request);
    if (Object.keys(preference).length > 0) return answers.preferred(operation, preference);
    if (!verbs.includes(request.method)) return refuse(operation, 'wrong-verb', []);
    const parameters = await readParameters(request, maxBodyBytes);
    if (isSignedLink(parameters.values.token)) return refuse(operation, 'signed-link', []);
    const token = tokenOf(request.headers.get('authorization'), parameters.values);
    if (form === 'token' && token === undefined) {
      return refuse(operation, 'missing-credentials', parameters.lost ? [parameters.lost] : []);
    }
    const values = withoutReserved(parameters.values);
    const secrets = [code, token ?? ''].filter((one) => one !== '');
    const finding = findFault(operation, { ...parameters, values }, secrets);
    if (!finding) return answers.success(operation);
    return answers.failedCheck(operation, finding.check, finding.causes);
  }

  /** Answers by a check that comes before any method runs. */
  function refuse(operation: Operation, fault: Check['fault'], causes: string[]): Promise<Reply> {
    const check = document['x-checks'].find((one) => one.fault === fault) as Check;
    return answers.failedCheck(operation, check, [...causes, check.when]);
  }

  return {
    async fetch(request) {
      if (request.method === 'OPTIONS') return preflight();
      const address = readAddress(new URL(request.url).pathname);
      const reply = await answer(request, address).catch(failure);
      log(describe(request.method, address, reply));
      return respond(reply, request.method);
    },
  };
}

/** A portal takes both, and treats any other verb as GET. */
const verbs = ['POST', 'GET', 'HEAD'];
const noXml = 'the mock has no XML: leave the suffix .xml out; the sandbox has it';

function failure(error: Error): Reply {
  const body = { error: 'INTERNAL_SERVER_ERROR', error_description: 'Internal server error' };
  return { status: 500, headers: {}, body, causes: [`The mock failed: ${error.message}`] };
}

function describe(verb: string, address: Address, { status, example, causes }: Reply) {
  const line =
    `${verb} ${showMethod(address)} (${address.form}) → ${status} ${example ?? ''}`.trimEnd();
  return [line, causes.join('; ')]
    .filter(Boolean)
    .join(' — ')
    .replace(/\p{Cc}/gu, '?');
}
