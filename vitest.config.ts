import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What all projects have. The types are checked by `npm run types`, `*.test-d.ts` among them. */
export const shared = defineConfig({
  resolve: {
    // Tests and examples import the package by its public names.
    alias: [
      { find: /^bitrix24-chat-api$/, replacement: file('src/index.ts') },
      { find: /^bitrix24-chat-api\/(errors|methods)$/, replacement: file('generated/$1.ts') },
      { find: /^bitrix24-chat-api\/sandbox$/, replacement: file('src/sandbox/index.ts') },
      { find: /^bitrix24-chat-api\/msw$/, replacement: file('src/msw/index.ts') },
    ],
  },
  test: {
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // What is waited for comes when the machine gets to it: no test tells how fast that must be.
    expect: { poll: { timeout: 20_000 } },
  },
});

/** Tests of the installed package and of the built reference, which a set-up makes once for all. */
const packaged = ['pack', 'cli', 'entries'].map((name) => `test/package/${name}.test.ts`);
const ofDocs = ['test/docs/**/*.test.ts'];
/** Tests that only call functions, many of them in one process. */
const fast = [
  'test/client/!(burst|queue|refresh|soak).test.ts',
  'test/http/*.test.ts',
  'test/sandbox/{control-*,events,failures-met,journal,limits,methods-*,options}.test.ts',
  'test/sandbox/{refuses,reset,secrets,signature,store-batch,transport,xml}.test.ts',
];

const projects = [
  { name: 'fast', include: fast, isolate: false },
  { name: 'slow', include: ['test/**/*.test.ts'], exclude: [...fast, ...ofDocs, ...packaged] },
  { name: 'docs', include: ofDocs, globalSetup: 'test/docs/built-once.ts' },
  { name: 'package', include: packaged, globalSetup: 'test/package/packed-once.ts' },
];

export default defineConfig({
  ...shared,
  test: {
    maxWorkers: 2,
    projects: projects.map(({ exclude = [], ...test }) => ({
      ...shared,
      test: { ...shared.test, ...test, exclude: [...configDefaults.exclude, ...exclude] },
    })),
  },
});
