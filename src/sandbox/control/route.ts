import type { PlainAnswer } from '../../http/listen.ts';
import type { Portal } from '../portal.ts';
import type { Sandbox } from '../sandbox.ts';
import type { Events } from './events.ts';

/** The sandbox, and its parts that the routes work with. */
export interface Controlled {
  sandbox: Sandbox;
  portal: Portal;
  events: Events;
}

/** Parameters of queries, each a whole number. */
export type QueryName = 'after' | 'before' | 'limit' | 'messages';

export interface ControlCall extends Controlled {
  request: Request;
  /** Whether nobody else on the network can have sent it. */
  isLocal: boolean;
  /** Id in the path. */
  id: number;
  /** Whole numbers of the query, as far as they were given. */
  query: Partial<Record<QueryName, number>>;
  /** JSON of the body; `undefined` without one. */
  body: unknown;
}

export interface Route {
  verb: 'GET' | 'POST' | 'DELETE';
  /** Below `/_sandbox/`; `{id}` stands for a number. */
  path: string;
  says: string;
  /** Parameters of the query. */
  query?: readonly QueryName[];
  /** A query or a number in the path that is right, for the example. @default none, and that of a chat */
  sample?: string;
  /** A body that is right, for the index and for messages. */
  body?: object;
  /** Whether the body can be as large as that of a call. @default 64 KiB is enough */
  isLarge?: boolean;
  /** Answers a request. A value that is no response yet becomes JSON. */
  run(call: ControlCall): PlainAnswer | Response | object | Promise<object>;
}

/** Returns the shell command that asks a route of a sandbox at an address. */
export function exampleOf({ verb, path, sample = '', body }: Route, origin: string): string {
  const options = [
    ...(verb === 'DELETE' ? ['-X DELETE'] : []),
    ...(body ? [`-H 'content-type: application/json' -d '${JSON.stringify(body)}'`] : []),
  ];
  const url = `${origin}/_sandbox/${path.replace('{id}', '2935')}${sample}`;
  return ['curl', ...options, sample === '' ? url : `'${url}'`].join(' ');
}
