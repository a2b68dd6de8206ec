import type { CallerKind, Outcome, Repeat, Replay, SourceName } from './words.ts';

// The parts of the bundled OpenAPI document that this project reads, as the lint guarantees them.
// CONTRIBUTING.md, "Extensions of the document", says what each x- extension means.

/** HTTP statuses by who gives them: today's documentation, an earlier printing, servers, the official SDK. */
export type Source = Partial<Record<SourceName, number[]>>;

export interface Example {
  summary: string;
  description?: string;
  /** Why it happens, where the summary does not say so. */
  'x-cause'?: string;
  /** Advice on how to fix it. */
  'x-remedy'?: string;
  value: unknown;
}

export interface ErrorExample extends Example {
  value: { error: string; error_description: string; argument?: string };
  'x-remedy': string;
  'x-source': Source;
  'x-replay': { outcome: Outcome; repeat: Repeat };
  'x-also-printed'?: string[];
  /** Only under `default`: the status that the answer really carries. */
  'x-status'?: number;
}

export interface MediaType {
  schema: object;
  examples: Record<string, Example | { $ref: string }>;
}

export interface Response {
  description: string;
  content?: Record<string, MediaType>;
}

/** A fault of a request, in terms of its parameters or of the transport. */
export type Fault =
  | { missing?: string; invalid?: string; empty?: string }
  | 'any-other'
  | 'unknown-method'
  | 'wrong-verb'
  | 'missing-credentials'
  | 'signed-link';

/** One check of the portal, and the example that answers when it fails. */
export interface Check {
  when: string;
  status: number;
  example: string;
  fault?: Fault;
  /** The behaviour of a portal where this contract is stricter, after the words "a portal". */
  portal?: string;
}

export interface RequestSchema {
  required?: string[];
  properties: Record<string, object>;
}

export interface Operation {
  operationId: string;
  summary: string;
  description: string;
  deprecated?: boolean;
  tags: string[];
  /** Whether the method is part of REST 3.0, what bots do instead, and when this was looked up. */
  'x-availability': { checked: string; rest3: boolean; bots: string };
  'x-scope': string;
  'x-caller': { who: CallerKind; description: string };
  'x-replay': { safe: boolean; repeat: Replay; description: string; reconcile: string };
  'x-checks': Check[];
  requestBody: { content: { 'application/json': MediaType } };
  responses: Record<string, Response | { $ref: string }>;
}

export interface Server {
  url: string;
  description?: string;
  variables?: Record<string, { default: string }>;
}

/** The bundled document, with the references inside it not yet followed. */
export interface OpenApiDocument {
  openapi: string;
  info: { title: string; version: string; description: string };
  servers: Server[];
  paths: Record<string, { post: Operation }>;
  components: Record<string, Record<string, unknown>>;
  'x-checks': Check[];
}
