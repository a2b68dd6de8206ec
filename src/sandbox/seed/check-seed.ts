import { ExpectedError } from '../../expected-error.ts';
import { duplicates } from './duplicates.ts';
import { withoutWrongParts } from './loose.ts';
import { type Problem, pathText } from './problem.ts';
import { brokenReferences, unknownErrors } from './references.ts';
import { shapeProblems } from './shape.ts';
import type { PortalSeed } from './types.ts';

/**
 * Everything that is wrong with a seed: against the schema first, then what its parts say about each
 * other. References to a list with a broken id are left out, since the id may be what they mean.
 *
 * @param knownErrors names that `refuses` can have; without them it is not checked
 */
export function seedProblems(seed: unknown, knownErrors?: ReadonlySet<string>): Problem[] {
  const shape = shapeProblems(seed);
  const rest = shape.length === 0 ? (seed as PortalSeed) : withoutWrongParts(seed, shape);
  return [
    ...shape,
    ...duplicates(rest),
    ...brokenReferences(rest),
    ...(knownErrors ? unknownErrors(rest, knownErrors) : []),
  ];
}

/**
 * Checks a seed that is a value already, such as one built in a test.
 *
 * @param knownErrors names that `refuses` can have; without them it is not checked
 * @throws ExpectedError with a line for each problem: `users[3].crm must be …`
 */
export function checkSeed(seed: unknown, knownErrors?: ReadonlySet<string>): PortalSeed {
  const problems = seedProblems(seed, knownErrors);
  if (problems.length === 0) return toSeed(seed);
  throw new ExpectedError(
    listed(problems.map(({ path, message }) => `${pathText(path)} ${message}`)),
  );
}

/** `$schema` is for editors. */
export function toSeed(checked: unknown): PortalSeed {
  const { $schema: _, ...seed } = checked as PortalSeed & { $schema?: string };
  return seed;
}

const most = 100;

/** Lines for people; a file that is wrong all over is not printed back at them. */
export function listed(lines: string[]): string {
  const rest = lines.length - most;
  return [
    ...lines.slice(0, most),
    ...(rest > 0 ? [`… and ${rest.toLocaleString('en')} more`] : []),
  ].join('\n');
}
