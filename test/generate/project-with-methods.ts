import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate } from '../../scripts/generate/generate.ts';
import type { OpenApiDocument } from '../../src/document/types.ts';
import type { Library } from '../contract/suites/library.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const root = 'openapi/openapi.yaml';

/**
 * A copy of the project after the steps that CONTRIBUTING asks for: for each method a file (from
 * fixtures/) and a line, in front of the others; then `npm run generate`.
 */
export async function addMethods(...methods: string[]) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'further-methods-')));
  for (const name of ['openapi', 'scripts', 'src', 'redocly.yaml', 'package.json']) {
    cpSync(path(`../../${name}`), join(folder, name), { recursive: true });
  }
  copyFileSync(path('fixtures/use.ts.txt'), join(folder, 'use.ts'));
  copyFileSync(path('fixtures/tsconfig.use.json'), join(folder, 'tsconfig.use.json'));
  symlinkSync(realpathSync(path('../../node_modules')), join(folder, 'node_modules'));
  for (const method of methods) addMethod(folder, method);
  const files = await generate(join(folder, root));
  mkdirSync(join(folder, 'generated'));
  for (const [name, text] of files) writeFileSync(join(folder, 'generated', name), text);
  return {
    folder,
    files,
    document: JSON.parse(files.get('openapi.json') as string) as OpenApiDocument,
    library: (await import(join(folder, 'src/index.ts'))) as Library,
    sandbox: (await import(
      join(folder, 'src/sandbox/index.ts')
    )) as typeof import('../../src/sandbox/index.ts'),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

function addMethod(folder: string, method: string): void {
  copyFileSync(path(`fixtures/${method}.yaml`), join(folder, `openapi/methods/${method}.yaml`));
  const line = `  /${method}: { $ref: methods/${method}.yaml }`;
  const text = readFileSync(join(folder, root), 'utf8');
  writeFileSync(join(folder, root), text.replace(/^paths:$/m, `paths:\n${line}`));
}
