// Holds the document against a list of facts that is kept apart from it, in facts/*.ts.
import { describe, expect, test } from 'vitest';
import {
  errorExamples,
  operations,
  requestExamples,
  resolve,
  responseExamples,
} from '../../src/document/read.ts';
import type { Check, Operation, Source } from '../../src/document/types.ts';
import { type CheckFact, methodChecks, transportChecks } from './facts/checks.ts';
import { type MethodFact, methods } from './facts/methods.ts';
import { type OwnError, ownErrors } from './facts/own-errors.ts';
import { type ParameterFact, parameters } from './facts/parameters.ts';
import { prose } from './facts/prose.ts';
import { type Published, published, publishedToken } from './facts/published.ts';
import {
  component,
  document,
  findErrors,
  parametersOf,
  readCheck,
  readOperation,
  readParameter,
  type Schema,
  successSchema,
  textAt,
} from './facts/read-document.ts';
import { systemErrors } from './facts/system-errors.ts';

test(`The document has the methods ${Object.keys(methods).join(', ')}`, () => {
  const names = operations(document).map((one) => one.operationId);
  expect(names).toEqual(expect.arrayContaining(Object.keys(methods)));
});

for (const [method, fact] of Object.entries(methods)) {
  const operation = readOperation(method);
  describe(method, () => testMethod(operation, fact));
  describe(`${method} takes`, () => testParameters(operation, parameters[method] ?? []));
  describe(`${method} answers by itself`, () => testOwnErrors(operation, ownErrors[method] ?? []));
  describe(`${method} answers like any method`, () => testSystemErrors(operation));
  describe(`${method} checks a call in this order`, () =>
    testChecks(operation, operation['x-checks'], methodChecks[method] ?? []));
  describe(`${method} has what the documentation publishes`, () =>
    testPublished(operation, published[method] as Published));
}

describe('Before any method the portal checks in this order', () => {
  const [anyOperation] = operations(document) as [Operation];
  testChecks(anyOperation, document['x-checks'], transportChecks);
});

describe('The object time', () => {
  const { required, properties = {} } = component('schemas', 'Time');
  const always = ['start', 'finish', 'duration', 'processing', 'date_start', 'date_finish'];
  const withLimiter = ['operating_reset_at', 'operating'];

  test('has six members that always come and two that the limiter adds', () => {
    expect(required).toEqual(always);
    expect(Object.keys(properties)).toEqual([...always, ...withLimiter]);
  });
  for (const name of ['start', 'finish', 'duration', 'processing', ...withLimiter]) {
    test(`has whole numbers and fractions in ${name}`, () => {
      expect(properties[name]).toHaveProperty('type', 'number');
    });
  }
  for (const name of ['date_start', 'date_finish']) {
    test(`has a date and time in ${name}`, () => {
      expect(properties[name]).toMatchObject({ type: 'string', format: 'date-time' });
    });
  }
});

describe('The error envelope', () => {
  const envelope = component('schemas', 'ErrorEnvelope');

  test('has a code, which old servers send as a number, and a text', () => {
    expect(envelope.required).toEqual(['error', 'error_description']);
    expect(resolve(document, envelope.properties?.error as Schema)).toMatchObject({
      anyOf: [{ type: 'string', pattern: '^[A-Za-z0-9_]*$' }, { type: 'integer' }],
    });
    expect(envelope.properties?.error_description).toHaveProperty('type', 'string');
  });
  test('can have the argument at fault', () => {
    expect(envelope.properties?.argument).toHaveProperty('type', 'string');
  });
  test('can have any other member', () => {
    expect(envelope).toHaveProperty('additionalProperties', true);
  });
});

describe('Addresses in the document', () => {
  const { servers, components } = document;

  test('the servers are called by https, at a host that nobody can own', () => {
    expect(servers.map(({ url }) => url)).toEqual([
      'https://{portal}/rest/{userId}/{webhookCode}',
      'https://{portal}/rest',
    ]);
    for (const { variables = {} } of servers)
      expect(variables.portal?.default).toMatch(/\.example$/);
  });
  test('the variables of servers have no description, which common tools refuse', () => {
    for (const { variables = {} } of servers) {
      for (const variable of Object.values(variables))
        expect(Object.keys(variable)).toEqual(['default']);
    }
  });
  test('a redirect names the new address', () => {
    const moved = Object(components.responses).Moved as {
      headers: { Location: { schema: Schema } };
    };
    expect(moved.headers.Location.schema).toMatchObject({
      type: 'string',
      format: 'uri',
      examples: [expect.stringMatching(/^https:\/\/[\w.-]+\.example\/rest\//)],
    });
  });
});

describe('The spelling of schemas', () => {
  const schemas = [...schemasIn(document.components.schemas)];

  test('is one type each: tools misread lists of types', () => {
    expect(schemas.filter(({ type }) => Array.isArray(type))).toEqual([]);
  });
  test('says what a value is, not what it is not', () => {
    expect(schemas.filter((one) => 'not' in one)).toEqual([]);
  });
  test('uses no pattern that some engine of regular expressions lacks', () => {
    const patterns = schemas.flatMap(({ pattern }) => pattern ?? []);
    expect(patterns.length).toBeGreaterThan(3);
    expect(patterns.filter((one) => /\(\?[=!<]|\\[1-9pP]/.test(one))).toEqual([]);
  });
  test('names the body of each request and each success', () => {
    for (const { requestBody, responses: all } of operations(document)) {
      expect(requestBody.content['application/json'].schema).toHaveProperty('$ref');
      const success = all['200'] as { content: Record<string, { schema: object }> };
      expect(success.content['application/json']?.schema).toHaveProperty('$ref');
    }
  });
});

/** A value and all schemas inside of it. */
function* schemasIn(value: unknown): Generator<Schema & { pattern?: string }> {
  if (typeof value !== 'object' || value === null) return;
  yield value as Schema;
  for (const part of Object.values(value)) yield* schemasIn(part);
}

describe('The document tells', () => {
  for (const [place, facts] of Object.entries(prose)) {
    for (const [fact, ...words] of facts) {
      test(`${place}: ${fact}`, () => {
        const text = textAt(place);
        for (const word of words) {
          if (typeof word === 'string') expect(text).toContain(word);
          else expect(text).toMatch(word);
        }
      });
    }
  }
});

function testMethod(operation: Operation, { scope, caller, result, replay }: MethodFact): void {
  test(`needs the scope ${scope}`, () => {
    expect(operation['x-scope']).toBe(scope);
    // A client that does not know webhooks takes the first way, and sends its token.
    expect(operation).toHaveProperty('security', [{ accessToken: [scope] }, {}]);
  });
  test('is current, and not part of REST 3.0', () => {
    expect(operation.deprecated ?? false).toBe(false);
    expect(operation['x-availability']).toMatchObject({ checked: '2026-11', rest3: false });
  });
  test(`may be called by: ${caller}`, () => {
    expect(operation['x-caller'].who).toBe(caller);
  });
  test(`answers a result of ${JSON.stringify(result)}, and perhaps time`, () => {
    const { required, properties = {} } = successSchema(operation);
    expect(required).toEqual(['result']);
    expect(Object.keys(properties)).toEqual(['result', 'time']);
    const { description, examples, ...rest } = properties.result as Record<string, unknown>;
    expect(rest).toEqual(result);
  });
  test(`is ${replay.safe ? 'safe' : 'not safe'} to repeat: ${replay.repeat}`, () => {
    expect(operation['x-replay']).toMatchObject(replay);
  });
}

function testParameters(operation: Operation, facts: ParameterFact[]): void {
  test(`${facts.map((fact) => fact.name).join(', ')}, and nothing else`, () => {
    const schema = parametersOf(operation);
    expect(Object.keys(schema.properties)).toEqual(facts.map((fact) => fact.name));
    expect(schema).toHaveProperty('additionalProperties', false);
  });
  for (const fact of facts) {
    test(describeParameter(fact), () => {
      expect(readParameter(operation, fact.name)).toEqual(fact);
    });
  }
}

/** Where the sources disagree on a status, the document has the error under both. */
function statusesOf(source: Source): number[] {
  return [...new Set(Object.values(source).flat())].sort();
}

function testOwnErrors(operation: Operation, facts: OwnError[]): void {
  for (const { code, text, source, argument, alsoPrinted, repeat } of facts) {
    test(describeError(statusesOf(source).join(' or '), code, text), () => {
      const found = findErrors(operation, code, text);
      expect(found.map((one) => one.status).sort()).toEqual(statusesOf(source));
      const example = found[0]?.example;
      expect(example?.['x-source']).toEqual(source);
      expect(example?.value.argument).toBe(argument);
      expect(example?.['x-also-printed'] ?? []).toEqual(alsoPrinted);
      expect(example?.['x-replay']).toEqual({ outcome: 'not-run', repeat });
    });
  }
  test('and nothing else', () => {
    const ofAnyMethod = systemErrors.flatMap(({ statuses, code, text }) =>
      statuses.map((status) => describeError(status, code, text)),
    );
    const inDocument = errorExamples(document, operation).map(({ status, example: { value } }) =>
      describeError(status, value.error, value.error_description),
    );
    const own = facts.flatMap(({ source, code, text }) =>
      statusesOf(source).map((status) => describeError(status, code, text)),
    );
    expect(inDocument.sort()).toEqual([...ofAnyMethod, ...own].sort());
  });
}

function testSystemErrors(operation: Operation): void {
  for (const { statuses, code, text, source, alsoPrinted, replay, extras } of systemErrors) {
    test(describeError(statuses.join(' or '), code, text), () => {
      const found = findErrors(operation, code, text);
      expect(found.map((one) => one.status).sort()).toEqual(statuses);
      for (const { example } of found) {
        expect(example['x-source']).toEqual(source);
        expect(example['x-also-printed'] ?? []).toEqual(alsoPrinted);
        expect(example['x-replay']).toEqual(replay);
        expect(Object.keys(example.value)).toEqual(['error', 'error_description', ...extras]);
      }
    });
  }
}

function testChecks(operation: Operation, checks: Check[], facts: CheckFact[]): void {
  facts.forEach((fact, index) => {
    const [status, what, text] = fact;
    test(`${index + 1}. ${describeError(status, `${what}`, text ?? 'result')}`, () => {
      expect(readCheck(operation, checks[index])).toEqual(fact);
    });
  });
  test(`and no more than these ${facts.length}`, () => {
    expect(checks).toHaveLength(facts.length);
  });
}

function testPublished(operation: Operation, { request, success, failure }: Published): void {
  const requests = Object.fromEntries(requestExamples(document, operation));
  const answers = responseExamples(document, operation);

  test('a request to a webhook', () => {
    expect(requests.Published?.value).toEqual(request);
  });
  test('a request with a token', () => {
    expect(requests.PublishedWithToken?.value).toEqual({ ...request, auth: publishedToken });
  });
  test('a success', () => {
    const found = answers.find((one) => one.status === 200 && one.name === 'Published');
    expect(found?.example.value).toEqual(success);
  });
  test(`the error ${describeError(failure.status, failure.body.error, 'as printed')}`, () => {
    const bodies = answers
      .filter((one) => one.status === failure.status)
      .map((one) => one.example.value);
    expect(bodies).toContainEqual(failure.body);
  });
}

function describeError(status: number | string, code: string, text: string): string {
  return `${status} ${code} "${text}"`;
}

function describeParameter(fact: ParameterFact): string {
  const { name, required, takes, values, maxLength } = fact;
  return [
    `${name}: ${required ? 'required' : 'optional'}`,
    [takes].flat().join(' or '),
    values && `one of ${values.join(', ')}`,
    fact.default && `${fact.default} when left out`,
    maxLength && `at most ${maxLength} characters`,
  ]
    .filter(Boolean)
    .join(', ');
}
