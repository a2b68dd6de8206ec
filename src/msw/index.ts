import { type HttpHandler, HttpResponse, http } from 'msw';
import { errors } from '../../generated/errors.ts';
import type { MethodName, Result } from '../client/types.ts';
import { statusBy } from '../document/sources.ts';
import type { SourceName } from '../document/words.ts';

export type { MethodName, Result };

type Case = (typeof errors)[keyof typeof errors]['cases'][number];

type NameOf<Method, One> = One extends { name: infer Name; methods: readonly (infer Known)[] }
  ? Method extends Known
    ? Name
    : never
  : never;

/** Names of the documented errors of a method, such as `CHAT_NOT_IN_CRM` or `ACCESS_DENIED.user`. */
export type ErrorName<Method extends MethodName> = NameOf<Method, Case>;

/** Answers each call of a method with this result, on any portal, by webhook or by token. */
export function succeeds<Method extends MethodName>(
  method: Method,
  result: Result<Method>,
): HttpHandler {
  return http.post(addressOf(method), () => HttpResponse.json({ result, time: timeNow() }));
}

/**
 * Answers each call of a method with a documented error, under the status that servers send, or that
 * is documented where none was seen.
 *
 * @throws RangeError when the method has no such error
 */
export function fails<Method extends MethodName>(
  method: Method,
  name: ErrorName<Method>,
): HttpHandler {
  const { text, source, statuses, ...found } = findCase(method, name);
  const status = statusBy(source, ['observed']) ?? statuses[0];
  const body = { error: name.split('.')[0], error_description: text, ...found.members };
  return http.post(addressOf(method), () => HttpResponse.json(body, { status: status ?? 400 }));
}

/** Breaks the connection of each call of a method, so that its outcome is not known. */
export function breaks(method: MethodName): HttpHandler {
  return http.post(addressOf(method), () => HttpResponse.error());
}

interface ErrorCase {
  name: string;
  text: string;
  members?: Readonly<Record<string, string>>;
  methods: readonly string[];
  statuses: readonly number[];
  source: Partial<Record<SourceName, readonly number[]>>;
}

function findCase(method: string, name: string): ErrorCase {
  const cases: readonly ErrorCase[] = Object.values(errors).flatMap(
    (one): readonly ErrorCase[] => one.cases,
  );
  const found = cases.find((one) => one.name === name && one.methods.includes(method));
  if (!found) throw new RangeError(`${method} has no documented error named ${name}.`);
  return found;
}

/** `/rest/{user}/{code}/{method}` or `/rest/{method}`, with or without `.json` and a slash. */
function addressOf(method: string): RegExp {
  const name = method.replaceAll('.', '\\.');
  return new RegExp(`/rest/([^/?]+/[^/?]+/)?${name}(\\.json)?/?(\\?.*)?$`, 'i');
}

function timeNow() {
  const now = Date.now() / 1000;
  const date = `${new Date(now * 1000).toISOString().slice(0, 19)}+00:00`;
  const start = Math.floor(now);
  return {
    start,
    finish: now,
    duration: now - start,
    processing: 0,
    date_start: date,
    date_finish: date,
  };
}
