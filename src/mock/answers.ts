import { operations, type PlacedExample, responseExamples } from '../document/read.ts';
import type { Check, OpenApiDocument, Operation } from '../document/types.ts';
import type { Secrets } from '../http/secrets.ts';
import { choose, type Preference } from './prefer.ts';
import { createPrism } from './prism.ts';
import type { MockReply } from './respond.ts';

/** The answers that the document has for an operation. */
export interface Answers {
  /** The first success example. */
  success(operation: Operation): Promise<MockReply>;
  /** The example that a failed check names. */
  failedCheck(operation: Operation, check: Check, causes: string[]): Promise<MockReply>;
  /**
   * Returns the response that the caller asks for by `Prefer`. A message that there is none hides
   * `secrets`.
   */
  preferred(operation: Operation, preference: Preference, secrets: Secrets): Promise<MockReply>;
}

export async function createAnswers(document: OpenApiDocument): Promise<Answers> {
  const askPrism = await createPrism(document);
  // Gathered once: every call looks for one of them.
  const examples = new Map(
    operations(document).map((one) => [one.operationId, responseExamples(document, one)]),
  );
  const examplesOf = ({ operationId }: Operation) => examples.get(operationId) ?? [];

  async function example(
    operation: Operation,
    { responseKey, name, mediaType, status }: PlacedExample,
    causes: string[] = [],
  ): Promise<MockReply> {
    const wish = { code: responseKey, example: name, mediaType };
    const { headers, body } = await askPrism(operation.operationId, wish);
    return { status, headers, body, example: name, causes };
  }

  return {
    success(operation) {
      return example(operation, chosen(examplesOf(operation), {}));
    },
    failedCheck(operation, { status, example: name }, causes) {
      const wanted = { code: String(status), example: name };
      return example(operation, chosen(examplesOf(operation), wanted), causes);
    },
    async preferred(operation, preference, secrets) {
      const { code, example: name, dynamic } = preference;
      const found = choose(examplesOf(operation), preference);
      if (found && !dynamic) return example(operation, found);
      if (name === undefined && (code === undefined || Object.hasOwn(operation.responses, code))) {
        const wish = { ...(code && { code }), ...(dynamic && { dynamic }) };
        return { ...(await askPrism(operation.operationId, wish)), causes: [] };
      }
      return noSuchExample(operation, examplesOf(operation), preference, secrets);
    },
  };
}

/** The lint guarantees that what the checks name exists. */
function chosen(examples: PlacedExample[], wanted: Preference): PlacedExample {
  const found = choose(examples, wanted);
  if (found) return found;
  throw new Error(`There is no example ${wanted.example ?? ''} under ${wanted.code ?? 200}`);
}

/** Not an answer of the API: the caller has asked the mock for something the document lacks. */
function noSuchExample(
  operation: Operation,
  examples: PlacedExample[],
  { code, example }: Preference,
  secrets: Secrets,
): MockReply {
  const known = examples.map(({ status, name }) => (example === undefined ? String(status) : name));
  const wanted = [code && `code=${code}`, example && `example=${example}`].filter(Boolean);
  const body = {
    error: 'MOCK_NO_SUCH_EXAMPLE',
    error_description: `${operation.operationId} has no answer ${secrets.known(wanted.join(', '))}. It has: ${[...new Set(known)].join(', ')}`,
  };
  return { status: 400, headers: {}, body, causes: ['Prefer names no answer of the document'] };
}
