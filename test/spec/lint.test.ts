import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import b24 from '../../scripts/lint/plugin.js';
import { assertions } from './fixtures/lint/assertions.ts';
import { bundleRules, harmlessInBundle } from './fixtures/lint/bundle.ts';
import type { Edit, Faults } from './fixtures/lint/edits.ts';
import { extensions } from './fixtures/lint/extensions.ts';
import { general } from './fixtures/lint/general.ts';
import { harmless } from './fixtures/lint/harmless.ts';
import { ownRules } from './fixtures/lint/own-rules.ts';
import {
  bundleConfig,
  lint,
  lintBundleEdits,
  lintEdits,
  type Problem,
} from './fixtures/lint/redocly.ts';
import { unreadable } from './fixtures/lint/unreadable.ts';

const ofSources = [ownRules, assertions, extensions, general].flatMap(casesOf);
const ofBundle = casesOf(bundleRules);
const faults = [...ofSources, ...ofBundle];
const fineSources = casesOf(harmless);
const fineBundles = casesOf(harmlessInBundle);
const fine = [...fineSources, ...fineBundles];

let problems: Map<Edit, Problem[]>;
beforeAll(async () => {
  const editsOf = (...cases: { edit: Edit }[]) => cases.map(({ edit }) => edit);
  const [sources, bundles] = await Promise.all([
    lintEdits([...editsOf(...ofSources, ...fineSources), ...Object.values(unreadable)]),
    lintBundleEdits(editsOf(...ofBundle, ...fineBundles)),
  ]);
  problems = new Map([...sources, ...bundles]);
});

describe('The lint of the OpenAPI document', () => {
  it('has nothing to report', async () => {
    expect(await lint(['openapi/openapi.yaml'])).toEqual([[]]);
    expect(await lint(['generated/openapi.yaml'], bundleConfig)).toEqual([[]]);
  });

  for (const { what, name, edit, rules } of faults) {
    it(`reports ${what} (${name})`, () => expect(reportersOf(edit)).toEqual(rules));
  }

  for (const { what, name, edit } of fine) {
    it(`lets ${what} pass (${name})`, () => expect(problems.get(edit)).toEqual([]));
  }

  for (const [what, edit] of Object.entries(unreadable)) {
    it(`reports ${what} without stopping there`, () =>
      expect(reportersOf(edit)).toContain('struct'));
  }

  it('says what is wrong and then how to mend it, in the rules of ours', () => {
    const own = [...problems.values()].flat().filter(({ ruleId }) => ruleId.startsWith('b24/'));
    for (const { message } of own) expect(message).toMatch(/^\S.+\. [A-Z].+\.$/);
  });
});

describe('The rules', () => {
  const files = ['scripts/lint/document.yaml', 'redocly.yaml', bundleConfig];
  const configured = files.flatMap((file) => Object.keys(parse(readFileSync(file, 'utf8')).rules));
  const own = Object.keys(b24().rules.oas3).map((rule) => `b24/${rule}`);

  it('are all on', () => {
    expect(configured).toEqual(expect.arrayContaining(own));
  });

  it('have each a fault that they report', () => {
    expect(faults.flatMap(({ rules }) => rules)).toEqual(expect.arrayContaining(configured));
  });

  it('of ours have each an edit that they let pass', () => {
    expect(fine.flatMap(({ rules }) => rules)).toEqual(expect.arrayContaining(own));
  });
});

function casesOf(table: Faults) {
  return Object.entries(table).flatMap(([name, edits]) =>
    Object.entries(edits).map(([what, edit]) => ({
      name,
      rules: name.split(' + ').sort(),
      what,
      edit,
    })),
  );
}

/** The rules that report an edit, each once. */
function reportersOf(edit: Edit): string[] {
  const rules = problems.get(edit)?.map(({ ruleId }) => ruleId);
  return [...new Set(rules)].sort();
}
