import {
  ApiError,
  type Client,
  createClient,
  type ErrorCode,
  isErrorCode,
  type MethodParameters,
  type Result,
} from 'bitrix24-chat-api';
import { errors } from 'bitrix24-chat-api/errors';
import { methods } from 'bitrix24-chat-api/methods';
import { describe, expectTypeOf, test } from 'vitest';

declare const client: Client;

describe('parameters follow the method', () => {
  test('right ones compile', () => {
    client.call('im.chat.add');
    client.call('im.chat.add', {});
    client.call('im.chat.add', { USERS: [1, '2'], TYPE: 'OPEN', COLOR: 'LIGHT_BLUE' });
    client.call('im.chat.add', { ENTITY_TYPE: 'CRM', ENTITY_ID: 'DEAL|1663' });
    client.call('im.chat.add', { ENTITY_TYPE: 'MY_OWN' });
    client.call('im.chat.user.add', { CHAT_ID: 1, USERS: [1], HIDE_HISTORY: 'N' });
    client.call('im.chat.add', { USERS: [1, 2] as const });
    client.call('im.chat.add', {}, { deadline: 1000, priority: 'high', retry: false });
    client.call('im.chat.add', undefined, { signal: new AbortController().signal });
    client.POST('/im.chat.add', { body: { TITLE: 'Canteen', auth: 'token' } });
  });

  test('what may be left out may be undefined, in call and in POST', () => {
    const title = undefined as string | undefined;
    client.call('im.chat.add', { TITLE: title, USERS: undefined });
    client.POST('/im.chat.add', { body: { TITLE: title, USERS: undefined, auth: undefined } });
    // @ts-expect-error CHAT_ID may not be left out
    client.call('im.chat.user.add', { CHAT_ID: undefined, USERS: [1] });
    // @ts-expect-error nor in POST
    client.POST('/im.chat.user.add', { body: { CHAT_ID: undefined, USERS: [1] } });
  });

  test('lists may be read-only, in call and in POST', () => {
    const users: readonly number[] = [1, 2];
    client.call('im.chat.user.add', { CHAT_ID: 1, USERS: users });
    client.POST('/im.chat.user.add', { body: { CHAT_ID: 1, USERS: users } });
    client.POST('/im.chat.add', { body: { USERS: [1, '2'] as const } });
  });

  test('wrong ones do not', () => {
    // @ts-expect-error no such method
    client.call('im.chat.ad', {});
    // @ts-expect-error required parameters are missing
    client.call('im.chat.user.add');
    // @ts-expect-error USERS is missing
    client.call('im.chat.user.add', { CHAT_ID: 1 });
    // @ts-expect-error not one of the values
    client.call('im.chat.add', { TYPE: 'open' });
    // @ts-expect-error not one of the colours
    client.call('im.chat.add', { COLOR: 'YELLOW' });
    // @ts-expect-error lower case is a typo that a portal ignores
    client.call('im.chat.user.add', { CHAT_ID: 1, USERS: [1], HIDE_HISTORY: 'n' });
    // @ts-expect-error not a type of CRM item
    client.call('imopenlines.crm.message.add', { CRM_ENTITY_TYPE: 'invoice' });
    // @ts-expect-error a misspelt parameter
    client.call('im.chat.add', { TITEL: 'Canteen' });
    // @ts-expect-error USERS is a list
    client.call('im.chat.add', { USERS: 1 });
    // @ts-expect-error the token is the client's business
    client.call('im.chat.add', { auth: 'token' });
    // @ts-expect-error a misspelt parameter, in POST as well
    client.POST('/im.chat.add', { body: { TITEL: 'Canteen' } });
    // @ts-expect-error and beside right ones
    client.POST('/im.chat.user.add', { body: { CHAT_ID: 1, USERS: [1], HIDEHISTORY: 'N' } });
    // @ts-expect-error the address is the client's business
    client.POST('/im.chat.add', { body: {}, baseUrl: 'https://evil.example' });
    // @ts-expect-error no such path
    client.POST('/im.chat.remove', {});
    // @ts-expect-error methods are called by POST only
    client.GET('/im.chat.add', {});
  });

  test('they have a name', () => {
    expectTypeOf<MethodParameters<'im.chat.user.add'>['HIDE_HISTORY']>().toEqualTypeOf<
      'Y' | 'N' | undefined
    >();
    expectTypeOf<MethodParameters<'im.chat.add'>>().not.toHaveProperty('auth');
  });
});

test('the result follows the method', async () => {
  expectTypeOf((await client.call('im.chat.add')).result).toEqualTypeOf<number>();
  expectTypeOf<Result<'im.chat.user.add'>>().toEqualTypeOf<true>();
  expectTypeOf<Result<'imopenlines.crm.chat.user.delete'>>().toEqualTypeOf<number>();
  const { data, error } = await client.POST('/im.chat.add', { body: {} });
  expectTypeOf(data?.result).toEqualTypeOf<number | undefined>();
  expectTypeOf(error?.error_description).toEqualTypeOf<string | undefined>();
  const { time } = await client.call('im.chat.add');
  expectTypeOf(time?.operating).toEqualTypeOf<number | undefined>();
});

test('error codes follow the method', () => {
  type Codes = ErrorCode<'im.chat.user.add'>;
  expectTypeOf<'ACCESS_DENIED_EXTEND'>().toExtend<Codes>();
  expectTypeOf<'QUERY_LIMIT_EXCEEDED'>().toExtend<Codes>();
  expectTypeOf<'CANCELED'>().not.toExtend<Codes>();
  expectTypeOf<'CANCELED'>().toExtend<ErrorCode<'imopenlines.crm.message.add'>>();
  expectTypeOf<'CANCELED'>().toExtend<ErrorCode>();

  const error: unknown = undefined;
  if (isErrorCode(error, 'im.chat.user.add', 'ACCESS_ERROR')) {
    expectTypeOf(error.method).toEqualTypeOf<'im.chat.user.add'>();
    expectTypeOf(error.code).toEqualTypeOf<'ACCESS_ERROR'>();
  }
  // @ts-expect-error not one of its codes
  isErrorCode(error, 'im.chat.user.add', 'CANCELED');
  if (error instanceof ApiError) expectTypeOf(error.code).toExtend<string>();
});

test('the catalogue and the table of methods are literal', () => {
  expectTypeOf(methods['im.chat.add'].scope).toEqualTypeOf<'im'>();
  expectTypeOf(methods['im.chat.add'].replay.safe).toEqualTypeOf<false>();
  expectTypeOf(errors.QUERY_LIMIT_EXCEEDED.cases[0].outcome).toEqualTypeOf<'not-run'>();
});

test('the options are one of two kinds', () => {
  createClient({ webhook: 'https://a.bitrix24.com/rest/1/x/' });
  createClient({ portal: 'a.bitrix24.com', accessToken: 'x' });
  createClient({ portal: 'a.bitrix24.com', accessToken: async () => 'x' });
  createClient({ webhook: '', rateLimit: 'enterprise', deadline: 1000, retry: { attempts: 2 } });
  createClient({ webhook: '', rateLimit: { burst: 10 }, hooks: { onRetry: ({ delay }) => delay } });
  // @ts-expect-error no such plan
  createClient({ webhook: '', rateLimit: 'professional' });
  // @ts-expect-error a portal needs a token
  () => createClient({ portal: 'a.bitrix24.com' });
  // @ts-expect-error one of the two ways, not both
  () => createClient({ webhook: '', portal: 'a.bitrix24.com', accessToken: 'x' });
  // @ts-expect-error nothing at all
  () => createClient({});
});
