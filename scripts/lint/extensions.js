/** @import { Example } from './types.ts' */
import { tsImport } from 'tsx/esm/api';

// Redocly runs this file without a compiler.
/** @type {typeof import('../../src/document/words.ts')} */
const { callers, outcomes, repeats, replays, sources } = await tsImport(
  '../../src/document/words.ts',
  import.meta.url,
);

/**
 * @typedef {object} NodeType a node of the document, in Redocly's terms
 * @property {Record<string, unknown>} properties
 * @property {unknown} [required]
 * @property {unknown} [items]
 */

/**
 * Declares the x- extensions of the document to Redocly, so that its rule `struct` checks them like
 * any other member, and `extension-is-declared` knows them.
 *
 * @param {Record<string, NodeType>} types
 */
export function extensions(types) {
  return {
    ...types,
    Root: extend(types.Root, {
      'x-checks': 'PortalChecks',
      'x-shared-responses': 'Responses',
      'x-system-errors': 'Response',
    }),
    Operation: extend(types.Operation, {
      'x-availability': 'Availability',
      'x-scope': string,
      'x-caller': 'Caller',
      'x-replay': 'OperationReplay',
      'x-checks': 'OperationChecks',
    }),
    Response: extend(types.Response, { 'x-replay': 'ErrorReplay' }),
    Example: extend(types.Example, example, isError),
    Schema: extend(types.Schema, {
      'x-source': oneOf('documented', 'observed', 'sdk'),
      'x-enumDescriptions': 'Descriptions',
      'x-letterCase': oneOf('any'),
    }),
    ...declared,
  };
}

const string = { type: 'string' };
const status = { type: 'integer' };
const statuses = { type: 'array', items: status };

/** @param {string[]} values */
const oneOf = (...values) => ({ enum: values });

const example = {
  'x-cause': string,
  'x-remedy': string,
  'x-status': status,
  'x-source': 'ErrorSource',
  'x-also-printed': { type: 'array', items: string },
  'x-replay': 'ErrorReplay',
};

/**
 * An error names its source; a page instead, which is text, says whether the call ran. Both say what to do.
 *
 * @param {Example} node
 */
function isError({ value }) {
  if (typeof value === 'string') return ['x-remedy', 'x-replay'];
  return value?.error === undefined ? [] : ['x-remedy', 'x-source'];
}

/** What the mock recognises before it looks at the method; it needs a check for each. */
export const portalFaults = ['unknown-method', 'wrong-verb', 'signed-link', 'missing-credentials'];

const declared = {
  Availability: all({ checked: string, rest3: { type: 'boolean' }, bots: string }),
  Caller: all({ who: oneOf(...callers), description: string }),
  OperationReplay: all({
    safe: { type: 'boolean' },
    repeat: oneOf(...Object.keys(replays)),
    description: string,
    reconcile: string,
  }),
  ErrorSource: {
    properties: Object.fromEntries(Object.keys(sources).map((source) => [source, statuses])),
  },
  ErrorReplay: all({
    outcome: oneOf(...Object.keys(outcomes)),
    repeat: oneOf(...Object.keys(repeats)),
  }),
  PortalChecks: { properties: {}, items: 'PortalCheck' },
  PortalCheck: check(oneOf(...portalFaults)),
  OperationChecks: { properties: {}, items: 'OperationCheck' },
  OperationCheck: check(operationFault),
  Descriptions: { properties: {}, additionalProperties: string },
  ParameterFault: { properties: { missing: string, invalid: string, empty: string } },
};

/** @param {unknown} fault what the mock recognises; many checks need more than the request */
function check(fault) {
  return {
    properties: { when: string, fault, status, example: string, portal: string },
    required: ['when', 'status', 'example'],
  };
}

/** @param {unknown} fault */
function operationFault(fault) {
  return typeof fault === 'string' ? oneOf('any-other') : 'ParameterFault';
}

/**
 * A node all of whose members are required.
 *
 * @param {Record<string, unknown>} properties
 */
function all(properties) {
  return { properties, required: Object.keys(properties) };
}

/**
 * @param {NodeType | undefined} type
 * @param {Record<string, unknown>} properties
 * @param {unknown} [required]
 */
function extend(type, properties, required = type?.required) {
  return { ...type, required, properties: { ...type?.properties, ...properties } };
}
