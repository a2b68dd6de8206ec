import { readFileSync } from 'node:fs';
import { checkPackage, createPackageFromTarballData, type Problem } from '@arethetypeswrong/core';
import { publint } from 'publint';

/** What publint and "are the types wrong?" have to say about a packed package, a line each. */
export async function judge(tarball: string): Promise<string[]> {
  const bytes = new Uint8Array(readFileSync(tarball));
  const [types, lint] = await Promise.all([
    checkPackage(createPackageFromTarballData(bytes)),
    publint({ pack: { tarball: bytes.buffer }, strict: true }),
  ]);
  const problems = types.types ? types.problems.filter(isFault).map(describe) : ['no types'];
  return [...problems, ...lint.messages.map(({ code }) => code)];
}

/**
 * The package has modules only, and is meant for what can import them: \`node10\`, of TypeScript before
 * 4.7, knows no entries at all; and CommonJS gets a module from \`require\`, which Node does from 20.19
 * and TypeScript from 5.8 on, and of which "are the types wrong?" still warns.
 */
function isFault(problem: Problem): boolean {
  const { kind } = problem;
  const isOld = 'resolutionKind' in problem && problem.resolutionKind === 'node10';
  return !isOld && kind !== 'CJSResolvesToESM';
}

function describe(problem: Problem): string {
  const entry = 'entrypoint' in problem ? `${problem.entrypoint} ` : '';
  return `${entry}${problem.kind}${'resolutionKind' in problem ? ` ${problem.resolutionKind}` : ''}`;
}
