import { typedPrograms } from '../programs.ts';
import { lockedProject } from '../project.ts';
import { outcomeOf, type Row } from './outcome.ts';

const versions = [
  '5.0',
  '5.1',
  '5.2',
  '5.3',
  '5.4',
  '5.5',
  '5.6',
  '5.7',
  '5.8',
  '5.9',
  '6.0',
  '7.0',
];

/** Which programs each way to resolve modules is for, and its options. */
const resolutions: Record<string, { files: (keyof typeof typedPrograms)[]; options: string[] }> = {
  node16: { files: ['module.mts', 'common.cts'], options: ['--module', 'node16'] },
  nodenext: { files: ['module.mts', 'common.cts'], options: ['--module', 'nodenext'] },
  bundler: { files: ['plain.ts'], options: ['--module', 'esnext'] },
  node10: { files: ['plain.ts'], options: ['--module', 'commonjs', '--esModuleInterop'] },
};

/** TypeScript 7 has no `node10`; 6 has it on request. */
function optionsFor(version: string, resolution: string): string[] | undefined {
  if (resolution !== 'node10') return ['--moduleResolution', resolution];
  if (version === '7.0') return undefined;
  const onRequest = version === '6.0' ? ['--ignoreDeprecations', '6.0'] : [];
  return ['--moduleResolution', 'node', ...onRequest];
}

/** Each version of TypeScript with each way to resolve modules; ours has no types that are skipped. */
export async function tryCompilers(tarball: string): Promise<Row[]> {
  const project = await lockedProject('compilers', tarball);
  project.write(typedPrograms);
  const common = [
    '--noEmit',
    '--strict',
    '--target',
    'es2022',
    '--resolveJsonModule',
    '--skipLibCheck',
  ];
  const rows: Row[] = [];
  for (const version of versions) {
    const failures: string[] = [];
    const worked: string[] = [];
    for (const [name, { files, options }] of Object.entries(resolutions)) {
      const own = optionsFor(version, name);
      if (!own) continue;
      const outcome = await outcomeOf(`TypeScript ${version}, ${name}`, () =>
        project.bin(`typescript-${version}/bin/tsc`, ...common, ...options, ...own, ...files),
      );
      if (outcome === 'works') worked.push(`\`${name}\``);
      else failures.push(`\`${name}\` ${outcome}`);
    }
    const outcome = failures.length === 0 ? 'works' : failures.join('; ');
    rows.push({ with: `TypeScript ${version}`, what: worked.join(', '), outcome });
  }
  project.remove();
  return rows;
}
