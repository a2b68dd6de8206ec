import { operations, responseExamples } from '../document/read.ts';
import { statusBy } from '../document/sources.ts';
import type { ErrorExample, OpenApiDocument, Operation, Source } from '../document/types.ts';
import { unique } from '../document/unique.ts';
import type { Reply } from '../http/reply.ts';
import type { Behaviour } from './behaviour.ts';

/** An answer of the sandbox. */
export interface PortalReply extends Reply {
  body: object | string;
  /** Advice of the document on how to fix it. */
  remedy?: string | undefined;
}

interface Candidate {
  status: number;
  value: unknown;
  source: Source;
  remedy: string | undefined;
}

/** The documented answers of each method, by the names of their examples. */
export interface Examples {
  operation(method: string): Operation | undefined;
  /**
   * @param status where the example has several; by default that of the behaviour
   * @throws Error when the method has no example of that name
   */
  example(method: string, name: string, behaviour: Behaviour, status?: number): PortalReply;
  /** The statuses of an error of one method, or of all. */
  statuses(name: string, method?: string): number[];
  /** The first success of a method; of an unknown one, that of the first method. */
  success(method: string): PortalReply;
  has(method: string, name: string): boolean;
  /** Whether all methods have it. */
  isShared(name: string): boolean;
  /** Names of all methods, in the order of the document. */
  methods: readonly string[];
  /** Names of all errors of all methods. */
  errorNames: ReadonlySet<string>;
  /** Names of the errors that every method has. */
  sharedErrors: ReadonlySet<string>;
}

export function createExamples(document: OpenApiDocument): Examples {
  const all = new Map(
    operations(document).map((operation) => {
      const byName = new Map<string, Candidate[]>();
      for (const { name, status, example } of responseExamples(document, operation)) {
        const { value, 'x-remedy': remedy, 'x-source': source = {} } = example as ErrorExample;
        byName.set(name, [...(byName.get(name) ?? []), { status, value, source, remedy }]);
      }
      return [operation.operationId.toLowerCase(), { operation, byName }];
    }),
  );
  /** An unknown method is refused as any method would refuse it. */
  const [first] = all.values();
  const find = (method: string) => all.get(method) ?? first;
  const isShared = (name: string) => [...all.values()].every(({ byName }) => byName.has(name));
  const errorNames = new Set(
    [...all.values()].flatMap(({ byName }) =>
      [...byName].filter(([, candidates]) => candidates.some(isError)).map(([name]) => name),
    ),
  );

  return {
    operation: (method) => all.get(method)?.operation,
    has: (method, name) => find(method)?.byName.has(name) ?? false,
    isShared,
    example(method, name, behaviour, wanted) {
      const candidates = find(method)?.byName.get(name);
      if (!candidates) throw new Error(`${method} has no answer named ${name}.`);
      const asked = candidates.find((one) => one.status === wanted);
      const { status, value, remedy } = asked ?? choose(candidates, behaviour);
      return { status, body: value as object | string, example: name, remedy };
    },
    statuses(name, method) {
      const of = method === undefined ? [...all.values()] : [find(method.toLowerCase())];
      const found = of.flatMap((one) => one?.byName.get(name) ?? []);
      return unique(found.map(({ status }) => status)).sort((a, b) => a - b);
    },
    success(method) {
      const named = [...(find(method)?.byName ?? [])];
      const found = named.find(([, [candidate]]) => candidate && !isError(candidate));
      if (!found) throw new Error(`${method} has no example of a success.`);
      const [name, [{ status, value }]] = found as [string, [Candidate]];
      return { status, body: value as object | string, example: name };
    },
    methods: [...all.values()].map(({ operation }) => operation.operationId),
    errorNames,
    sharedErrors: new Set([...errorNames].filter(isShared)),
  };
}

/** An error can carry 200; a page is one by its status alone. */
function isError({ status, value }: Candidate): boolean {
  return status >= 400 || (typeof value === 'object' && value !== null && 'error' in value);
}

/** One error can stand under several statuses: what servers send, or what is printed. */
function choose(candidates: readonly Candidate[], behaviour: Behaviour): Candidate {
  const first = behaviour === 'documented' ? 'documented' : 'observed';
  const status = statusBy(candidates[0]?.source ?? {}, [first]);
  return candidates.find((one) => one.status === status) ?? (candidates[0] as Candidate);
}
