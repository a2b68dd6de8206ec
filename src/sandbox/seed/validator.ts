import { createRequire } from 'node:module';
import type { Options, ValidateFunction } from 'ajv/dist/2020.js';
import { formats } from './formats.ts';
import schema from './portal.schema.json' with { type: 'json' };

let compiled: ValidateFunction | undefined;

/**
 * Returns the validator of seeds by their schema. The package has it compiled ahead in the place of
 * this file (scripts/build/compiled-schema.ts), since Ajv takes longer to load and to compile than all
 * the rest of a start.
 */
export function validator(): ValidateFunction {
  compiled ??= compile().validate;
  return compiled;
}

/** @param code how Ajv writes the code of what it compiles */
export function compile(code?: NonNullable<Options['code']>) {
  // By require, which does not wait and is not asked before: most portals are the demo portal.
  const require = createRequire(import.meta.url);
  const { Ajv2020 } = require('ajv/dist/2020.js') as typeof import('ajv/dist/2020.js');
  const options = { allErrors: true, verbose: true, messages: false, allowUnionTypes: true };
  const ajv = new Ajv2020({ ...options, formats, code: { ...code, process: withoutCopies } });
  ajv.addKeyword('errorMessage');
  return { ajv, validate: ajv.compile(schema) };
}

/**
 * Code that Ajv made, without a copy of all errors for each part that has one: with thousands of mistakes
 * that took half a minute.
 */
export function withoutCopies(code: string): string {
  const push = '$1.errors.reduce((all, one) => { all.push(one); return all; }, vErrors)';
  return code.replace(/vErrors\.concat\(([\w.]+)\.errors\)/g, push);
}
