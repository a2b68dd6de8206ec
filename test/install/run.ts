import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArguments } from '../../src/cli/arguments.ts';
import { print } from '../../src/cli/output.ts';
import { runMain } from '../../src/cli/run-main.ts';
import { ExpectedError } from '../../src/expected-error.ts';
import { pack } from '../package/pack.ts';
import { inGuide, tableOf, writeGuide } from './guide.ts';
import { tryBundlers } from './trials/bundlers.ts';
import { tryCompilers } from './trials/compilers.ts';
import { tryJest } from './trials/jest.ts';
import { tryManagers } from './trials/managers.ts';
import type { Row } from './trials/outcome.ts';

const help = `Packs the package, installs it in many ways into folders of its own, and uses each entry there.
Needs the registry of npm; takes about 10 minutes.

Usage: npm run test:install [-- --only PART]

  --only PART   managers, compilers, jest or bundlers
  --write       write the table into guides/installing.md; without it, the guide has to hold it
  --help        show this text`;

const parts: Record<string, (tarball: string) => Promise<Row[]>> = {
  managers: tryManagers,
  jest: tryJest,
  bundlers: tryBundlers,
  compilers: tryCompilers,
};

await runMain(async () => {
  const { only, write } = parseArguments(help, {
    only: { type: 'string' },
    write: { type: 'boolean' },
  });
  const chosen = Object.keys(parts).filter((part) => only === undefined || part === only);
  if (chosen.length === 0) throw new ExpectedError(`There is no part ${only}. ${help}`);
  const tarball = pack();
  const rows: Row[] = [];
  for (const part of chosen) rows.push(...((await parts[part]?.(tarball)) ?? []));
  rmSync(dirname(tarball), { recursive: true });
  print(tableOf(rows).join('\n'));
  if (write) await writeGuide(rows);
  const missing = await inGuide(rows);
  if (missing.length > 0) {
    const advice = 'Correct the package, or run `npm run test:install -- --write`.';
    throw new ExpectedError(`guides/installing.md does not say:\n${missing.join('\n')}\n${advice}`);
  }
});
