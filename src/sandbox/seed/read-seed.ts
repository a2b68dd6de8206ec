import { ExpectedError } from '../../expected-error.ts';
import { listed, seedProblems, toSeed } from './check-seed.ts';
import { pathText } from './problem.ts';
import { type Position, readSource } from './source.ts';
import type { PortalSeed } from './types.ts';

/**
 * Reads the seed of a portal from YAML or JSON.
 *
 * @param name what the text is called in messages, such as the file it comes from
 * @param knownErrors names that `refuses` can have; without them it is not checked
 * @throws ExpectedError with a line for each problem, in the order of the text:
 * `portal.yaml:12:5 users[3].crm must be …`. A text that is no YAML is not checked any further.
 * No value is in a message, since it can be a code or a token.
 */
export function parseSeed(
  text: string,
  name: string,
  knownErrors?: ReadonlySet<string>,
): PortalSeed {
  const { value, errors, locate } = readSource(text);
  if (errors.length > 0) throw failure(name, errors);
  if (value === null || value === undefined) {
    throw new ExpectedError(`${name}:1:1 the portal is empty: it needs at least the field users`);
  }
  const problems = seedProblems(value, knownErrors);
  if (problems.length === 0) return toSeed(value);
  throw failure(
    name,
    problems.map((problem) => ({
      ...locate(problem),
      message: `${pathText(problem.path)} ${problem.message}`,
    })),
  );
}

function failure(name: string, problems: (Position & { message: string })[]): ExpectedError {
  const inOrder = [...problems].sort((a, b) => a.line - b.line || a.column - b.column);
  const lines = inOrder.map(({ line, column, message }) => `${name}:${line}:${column} ${message}`);
  // Through an anchor one place can be met many times.
  return new ExpectedError(listed([...new Set(lines)]));
}
