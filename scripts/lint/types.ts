/**
 * What the rules use of the OpenAPI document and of Redocly. Members that a faulty document can lack
 * are optional.
 */

export interface Location {
  source: { absoluteRef: string };
  child(path: (string | number)[]): Location;
  key(): Location;
}

export interface Context {
  key: string;
  type: { properties: object; extensionsPrefix?: string };
  location: Location;
  report(problem: { message: string; location: Location }): void;
  resolve(value: unknown, from?: string): { node?: unknown; location?: Location };
}

export interface Root {
  'x-checks'?: Check[];
}

export interface Operation {
  operationId?: string;
  security?: Record<string, string[]>[];
  requestBody?: { content?: Record<string, MediaType> };
  responses?: Record<string, Response>;
  'x-scope'?: string;
  'x-replay'?: { safe?: boolean; repeat?: string };
  'x-checks'?: Check[];
}

/** One check of the portal before or in a method, and what it answers. */
export interface Check {
  fault?: string | { missing?: string; invalid?: string; empty?: string };
  status?: number;
  example?: string;
}

export interface Response {
  $ref?: string;
  content?: Record<string, MediaType>;
}

export interface MediaType {
  schema?: Schema;
  examples?: Record<string, Example>;
}

export interface Schema {
  $ref?: string;
  allOf?: Schema[];
  anyOf?: Schema[];
  enum?: unknown[];
  default?: unknown;
  description?: string;
  additionalProperties?: unknown;
  required?: string[];
  properties?: Record<string, Schema>;
}

export interface Example {
  value?: { error?: string };
  'x-status'?: number;
  'x-source'?: ErrorSource;
  'x-replay'?: { outcome?: string; repeat?: string };
}

/** Who puts an error under which statuses. */
export interface ErrorSource {
  documented?: number[];
  observed?: number[];
  sdk?: number[];
}
