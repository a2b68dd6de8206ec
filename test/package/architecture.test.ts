import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Every file below a folder, as a path from the project's root. */
function files(folder: string, ending: RegExp): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .filter((entry) => !entry.parentPath.includes('node_modules'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

/** What a file refers to: paths from the project's root, and names of packages. */
function references(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const pattern = file.endsWith('.yaml')
    ? /\$ref: ['"]?([^\s'"#}]+)/g
    : /(?:from|import)\s*\(?\s*'([^']+)'/g;
  return [...text.matchAll(pattern)].map(([, target]) => {
    const isRelative = (target as string).startsWith('.') || file.endsWith('.yaml');
    return isRelative
      ? relative(root, join(root, dirname(file), target as string))
      : (target as string);
  });
}

interface Rule {
  folder: string;
  ending: RegExp;
  /** What its files may refer to. */
  allowed: RegExp;
}

const code = /\.ts$/;
const rules: Rule[] = [
  { folder: 'openapi', ending: /\.yaml$/, allowed: /^openapi\// },
  { folder: 'generated', ending: code, allowed: /^generated\// },
  { folder: 'src/client', ending: code, allowed: /^(src\/client\/|generated\/|openapi-fetch$)/ },
  { folder: 'src/msw', ending: code, allowed: /^(generated\/|src\/document\/|msw$)/ },
  { folder: 'src/document', ending: code, allowed: /^src\/document\// },
  { folder: 'src/peers', ending: code, allowed: /^node:/ },
  {
    folder: 'src/http',
    ending: code,
    allowed: /^(src\/http\/|node:|@hono\/node-server($|\/))/,
  },
  {
    folder: 'src/mock',
    ending: code,
    allowed: /^(src\/(mock|http|document|peers)\/|src\/nearest\.ts$|@stoplight\/prism-http|ajv)/,
  },
  {
    folder: 'src/docs',
    ending: code,
    // The last two stand in the texts of code samples.
    allowed:
      /^(src\/(docs|document|peers)\/|src\/client\/docs\.ts$|src\/cli\/expected-error\.ts$|node:|bitrix24-chat-api$|@bitrix24\/b24jssdk$)/,
  },
  { folder: 'src/cli', ending: code, allowed: /^(src\/|generated\/|node:)/ },
  {
    folder: 'src/sandbox',
    ending: code,
    allowed:
      /^(src\/(sandbox|http|document|peers)\/|src\/nearest\.ts$|generated\/openapi\.json$|node:|libsql$|ajv|yaml$|image-size$)/,
  },
  {
    folder: 'src/sandbox/page/browser',
    ending: code,
    // Of the index the types alone: see below.
    allowed: /^src\/sandbox\/(page\/browser\/|index\.ts$)/,
  },
  { folder: 'examples', ending: code, allowed: /^(bitrix24-chat-api|node:)/ },
];

describe.each(rules.filter(({ folder }) => exists(folder)))(
  '$folder',
  ({ folder, ending, allowed }) => {
    const found = files(folder, ending);

    test('has files', () => expect(found).not.toEqual([]));

    test.each(found)('%s refers only to what it may', (file) => {
      expect(references(file).filter((target) => !allowed.test(target))).toEqual([]);
    });
  },
);

test('a forbidden reference would be seen', () => {
  const client = rules.find(({ folder }) => folder === 'src/client') as Rule;
  expect(references('src/client/create-client.ts').length).toBeGreaterThan(3);
  for (const target of ['node:fs', 'src/mock/prism.ts', 'src/sandbox/store.ts', 'ajv']) {
    expect(client.allowed.test(target)).toBe(false);
  }
});

test('the script of the sandbox’s page holds nothing but its own modules', () => {
  const script = readFileSync(join(root, 'generated/sandbox-page.js'), 'utf8');
  const modules = [...script.matchAll(/^\/\/ (.+\.[jt]s)$/gm)].map(([, file]) => file as string);
  const own = files('src/sandbox/page/browser', code);
  expect(modules.sort()).toEqual(own.sort());
});

test('the workplace is named nowhere', () => {
  const tracked = ['src', 'scripts', 'openapi', 'generated', 'test'].flatMap((folder) =>
    files(folder, /\.(ts|js|json|yaml|md|hbs|sh)$/),
  );
  for (const file of [...tracked, 'README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'package.json']) {
    const text = readFileSync(join(root, file), 'utf8');
    expect(/\/work\/|registry\.npmjs|resolved":/.test(text), file).toBe(
      file.endsWith('architecture.test.ts'),
    );
  }
});

function exists(folder: string): boolean {
  return readdirSync(join(root, dirname(folder))).includes(folder.split('/').at(-1) as string);
}
