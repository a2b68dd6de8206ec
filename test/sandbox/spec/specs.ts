import { readdirSync } from 'node:fs';
import { behaving } from '../../support/sandbox.ts';
import type { MethodSpec, NotProducible, Scenario } from './method-spec.ts';
import * as system from './system.ts';

const names = readdirSync(new URL('../methods/', import.meta.url)).map((file) =>
  file.replace(/\.ts$/, ''),
);

/** The files of `test/sandbox/methods` by the methods that they are named after. */
export const specs = new Map<string, MethodSpec>();
for (const name of names) {
  const { spec } = (await import(`../methods/${name}.ts`)) as { spec: MethodSpec };
  specs.set(name, spec);
}

export function specOf(method: string): MethodSpec {
  const spec = specs.get(method);
  if (!spec) throw new Error(`Write test/sandbox/methods/${method}.ts, which exports a spec.`);
  return spec;
}

/** The methods that have a behaviour, with their operations and their specs. */
export const specified = behaving.map(
  ([method, operation]) => [method, operation, specOf(method)] as const,
);

/** How a method comes to each of its errors: its own, and those of any method. */
export function scenariosOf(method: string, scope: string): Scenario[] {
  return [...specOf(method).scenarios, ...system.systemScenarios(method, scope)];
}

export function notProducibleBy(method: string): NotProducible {
  return { ...specOf(method).notProducible, ...system.notProducible };
}
