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
  const problems = types.types ? types.problems.map(describe) : ['no types'];
  return [...problems, ...lint.messages.map(({ code }) => code)];
}

function describe(problem: Problem): string {
  const entry = 'entrypoint' in problem ? `${problem.entrypoint} ` : '';
  return `${entry}${problem.kind}${'resolutionKind' in problem ? ` ${problem.resolutionKind}` : ''}`;
}
