import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
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
    include: ['test/**/*.test.ts'],
    typecheck: { enabled: true, include: ['test/**/*.test-d.ts'] },
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // What is waited for comes when the machine gets to it: no test tells how fast that must be.
    expect: { poll: { timeout: 20_000 } },
  },
});
