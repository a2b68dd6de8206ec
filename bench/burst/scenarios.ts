import { bareFetch, official, ours } from '../clients/all.ts';
import type { Client } from '../clients/client.ts';
import type { BucketOptions } from '../stub/bucket.ts';

export interface Scenario {
  name: string;
  client: Client;
  /** Clients in one process on the same portal, which share the calls. @default 1 */
  instances?: number;
  bucket?: BucketOptions;
  /** Seconds that it takes at least, with the bucket as documented. */
  optimum: number;
}

const kinds: Omit<Scenario, 'client'>[] = [
  { name: 'one client', optimum: 75 },
  { name: 'two clients in one process', instances: 2, optimum: 75 },
  { name: 'bucket full at the start', bucket: { full: true }, optimum: 100 },
  { name: 'strict bucket', bucket: { strict: true }, optimum: 75 },
  {
    name: 'strict bucket, full at the start',
    bucket: { strict: true, full: true },
    optimum: 100,
  },
];

export const scenarios: readonly Scenario[] = [
  ...kinds.map((kind) => ({ ...kind, client: ours })),
  ...kinds.map((kind) => ({ ...kind, client: official })),
  { name: 'one client', client: bareFetch, optimum: 75 },
];
