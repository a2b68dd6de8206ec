import { jestTests, mswTest } from '../programs.ts';
import { lockedProject } from '../project.ts';
import { outcomeOf, type Row } from './outcome.ts';

const presetEnv = "['@babel/preset-env', { targets: { node: 'current' } }]";
const tsconfig = JSON.stringify({
  compilerOptions: {
    target: 'es2022',
    module: 'commonjs',
    esModuleInterop: true,
    resolveJsonModule: true,
    strict: true,
    skipLibCheck: true,
    noImplicitAny: false,
    types: ['jest', 'node'],
  },
});

/** What the guide says that msw needs under Jest. */
export const forMsw = `transform: { '\\\\.m?[jt]sx?$': 'babel-jest' },
  transformIgnorePatterns: ['/node_modules/(?!(rettime|until-async|@open-draft/deferred-promise)/)'],`;

const ways = [
  [
    'without a transform',
    'required.test.js',
    'module.exports = { transform: {} };',
    'each entry by `require`',
  ],
  ['babel-jest', 'imported.test.js', 'module.exports = {};', 'each entry by `import`'],
  ['ts-jest', 'typed.test.ts', "module.exports = { preset: 'ts-jest' };", 'each entry by `import`'],
  [
    'ts-jest as Nest sets it up',
    'typed.test.ts',
    "module.exports = { moduleFileExtensions: ['js', 'json', 'ts'], transform: { '^.+\\\\.(t|j)s$': 'ts-jest' } };",
    'each entry by `import`',
  ],
  [
    'babel-jest, with the lines for msw',
    'msw.test.js',
    `module.exports = { ${forMsw} };`,
    'handlers of `./msw` with msw 2.14',
  ],
] as const;

/** Jest in its default mode, where all is CommonJS and packages are taken as they are. */
export async function tryJest(tarball: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (const version of ['29', '30']) {
    const project = await lockedProject(`jest-${version}`, tarball);
    project.write({ ...jestTests, 'msw.test.js': mswTest, 'tsconfig.json': tsconfig });
    project.write({ 'babel.config.js': `module.exports = { presets: [${presetEnv}] };` });
    for (const [way, file, config, what] of ways) {
      project.write({ 'jest.config.js': config });
      const name = `Jest ${version}`;
      const outcome = await outcomeOf(`${name}, ${way}`, () =>
        project.bin('jest/bin/jest.js', file),
      );
      rows.push({ with: name, what: `${way}: ${what}`, outcome });
    }
    project.remove();
  }
  return rows;
}
