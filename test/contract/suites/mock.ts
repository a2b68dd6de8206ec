import type { MethodName } from 'bitrix24-chat-api';
import { afterAll, describe, expect, test } from 'vitest';
import { catalogue } from '../../../src/document/catalogue.ts';
import { errorExamples, type PlacedExample, responseExamples } from '../../../src/document/read.ts';
import type { Mock } from '../../../src/mock/create-mock.ts';
import { type Contract, problems } from '../../support/document.ts';
import { post } from '../../support/http.ts';
import { outcomeOf } from '../../support/portal.ts';
import type { Library } from './library.ts';

/** The mock serves every example of the document, and each reaches the caller of the client. */
export function mockSuite(contract: Contract, mock: Mock, library: Library): void {
  const { document, methods, responseValidator } = contract;
  const exercised = { methods: new Set<string>(), examples: 0, codes: new Set<string>() };

  /** A client whose every call asks the mock for one answer by name. */
  function clientThatGets({ status, name }: PlacedExample) {
    return library.createClient({
      webhook: 'https://acme.bitrix24.com/rest/1/secret',
      rateLimit: false,
      operatingLimit: false,
      retry: false,
      fetch: (request) => {
        const headers = new Headers(request.headers);
        headers.set('prefer', `code=${status}${name && `, example=${name}`}`);
        return mock.fetch(new Request(request, { headers }));
      },
    });
  }

  describe.each(methods)('%s', (method, operation) => {
    const examples = responseExamples(document, operation);

    test.each(examples)('the mock serves $status $name, and it is valid', async (placed) => {
      const { status, name, responseKey, mediaType, example } = placed;
      const prefer = `code=${status}, example=${name}`;
      const answer = await post(mock.fetch, `/${method}`, {}, { prefer });
      expect(answer).toMatchObject({ status, example: name, body: example.value });
      expect(answer.headers.get('content-type')).toContain(mediaType);
      expect(problems(responseValidator(operation, responseKey, mediaType), answer.body)).toEqual(
        [],
      );
      exercised.examples += 1;
      exercised.methods.add(method);
    });

    test.each(errorExamples(document, operation))(
      '$status $name reaches the caller with its code',
      async (placed) => {
        const { error, error_description } = placed.example.value;
        const outcome = await outcomeOf(
          clientThatGets(placed).call(method as MethodName, {} as never),
        );
        const { outcome: effect } = placed.example['x-replay'];
        expect(outcome).toBeInstanceOf(
          effect === 'unknown' ? library.OutcomeUnknownError : library.ApiError,
        );
        expect(outcome).toMatchObject({
          method,
          status: placed.status,
          code: error,
          description: error_description,
          argument: placed.example.value.argument,
          ran: { 'not-run': 'no', ran: 'yes', unknown: 'unknown' }[effect],
        });
        exercised.codes.add(error);
      },
    );

    test.each(examples.filter(({ mediaType }) => mediaType === 'text/html'))(
      'the page $status $name does not resolve: its outcome is unknown',
      async (placed) => {
        const outcome = await outcomeOf(
          clientThatGets(placed).call(method as MethodName, {} as never),
        );
        expect(outcome).toBeInstanceOf(library.OutcomeUnknownError);
        expect(outcome).toMatchObject({ method, status: placed.status });
      },
    );

    test('a redirect to another domain does not resolve, and names the new host', async () => {
      const moved = clientThatGets({ status: 302, name: '' } as PlacedExample);
      const outcome = await outcomeOf(moved.call(method as MethodName, {} as never));
      expect(outcome).toBeInstanceOf(library.NotSentError);
      expect((outcome as Error).message).toContain('moved to new-name.bitrix24.example');
    });

    test.each(examples.filter(({ name }) => name === 'NothingDone'))(
      'a result of 0 is not taken for a chat',
      async (placed) => {
        const outcome = await outcomeOf(
          clientThatGets(placed).call(method as MethodName, {} as never),
        );
        expect(outcome).toBeInstanceOf(library.NothingDoneError);
        expect(outcome).toBeInstanceOf(library.CallError);
        expect(outcome).toMatchObject({ ran: 'no', status: 200, result: 0 });
      },
    );
  });

  test('the whole document is exercised', () => {
    const examples = methods.flatMap(([, operation]) => responseExamples(document, operation));
    expect(exercised.examples).toBe(examples.length);
    expect([...exercised.methods]).toEqual(methods.map(([name]) => name));
    expect([...exercised.codes].sort()).toEqual(Object.keys(catalogue(document)).sort());
  });

  afterAll(() => {
    const { methods: names, examples, codes } = exercised;
    console.info(
      `Document exercised: ${names.size} operations, ${examples} response examples, ${codes.size} error codes.`,
    );
  });
}
