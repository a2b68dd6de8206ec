import type { MethodName } from 'bitrix24-chat-api';
import { describe, expect, test } from 'vitest';
import { requestExamples } from '../../../src/document/read.ts';
import type { Mock } from '../../../src/mock/create-mock.ts';
import { type Contract, problems } from '../../support/document.ts';
import type { Library } from './library.ts';

/** A fetch that keeps the request it was handed, and lets the mock answer it. */
function observe(mock: Mock) {
  const seen: Request[] = [];
  return {
    seen,
    fetch: (request: Request) => {
      seen.push(request.clone());
      return mock.fetch(request);
    },
  };
}

const ways = [
  ['webhook', { webhook: 'https://acme.bitrix24.com/rest/1/secret/' }, '/rest/1/secret', {}],
  ['token', { portal: 'acme.bitrix24.com', accessToken: 'token' }, '/rest', { auth: 'token' }],
] as const;

/** The client sends what the document asks for. */
export function clientSuite(contract: Contract, mock: Mock, library: Library): void {
  const { document, methods, requestValidator } = contract;

  describe.each(methods)('%s', (method, operation) => {
    describe.each(ways)('by %s', (_, options, prefix, extra) => {
      test.each(requestExamples(document, operation))(
        'sends %s as documented',
        async (_name, example) => {
          const { auth: _auth, ...params } = example.value as Record<string, unknown>;
          const { fetch, seen } = observe(mock);
          const client = library.createClient({
            ...options,
            fetch,
            rateLimit: false,
            operatingLimit: false,
          });
          const viaCall = await client.call(method as MethodName, params as never);
          const viaPost = await client.POST(`/${method}` as never, { body: params } as never);
          expect(viaPost).toMatchObject({ data: viaCall });

          for (const request of seen) {
            const body = await request.json();
            expect(request.method).toBe('POST');
            expect(request.url).toBe(`https://acme.bitrix24.com${prefix}/${method}`);
            expect(request.headers.get('content-type')).toBe('application/json');
            expect(request.redirect).toBe('manual');
            expect(body).toEqual({ ...params, ...extra });
            expect(problems(requestValidator(operation), body)).toEqual([]);
          }
        },
      );
    });
  });
}
