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

/** What a place may refer to besides itself: places of floors below its own, and packages. */
type Floor = Record<string, string[]>;

const ground = ['src/expected-error.ts', 'src/nearest.ts', 'src/peer.ts', 'src/document'];

/** From the ground up. Those who share a floor do not know each other. */
const floors: Floor[] = [
  { openapi: [], generated: [], 'src/expected-error.ts': [] },
  {
    'src/nearest.ts': [],
    'src/peer.ts': ['src/expected-error.ts', 'node:'],
    'src/document': [],
  },
  { 'src/http': [...ground, 'node:', '@hono/node-server'] },
  {
    'src/client': ['generated', 'openapi-fetch'],
    'src/mock': [...ground, 'src/http', '@stoplight/prism-http', 'ajv', 'ajv-formats'],
    'src/sandbox': [
      ...ground,
      ...['src/http', 'generated/openapi.json', 'node:'],
      ...['libsql', 'ajv', 'yaml', 'image-size'],
    ],
  },
  {
    'src/index.ts': ['generated', 'src/client'],
    // Of the client its types alone.
    'src/msw': ['generated', 'src/document', 'src/client/types.ts', 'msw'],
    // The last two stand in the texts of code samples.
    'src/docs': [
      ...ground,
      ...['src/client/docs.ts', 'node:'],
      ...['bitrix24-chat-api', '@bitrix24/b24jssdk'],
    ],
  },
  {
    'src/cli': [
      ...ground,
      ...['src/http', 'src/client', 'src/mock', 'src/sandbox', 'src/index.ts', 'src/docs'],
      ...['generated', 'node:'],
    ],
  },
  { examples: ['bitrix24-chat-api', 'node:'] },
];

const places = floors.flatMap((floor) => Object.entries(floor));
const isIn = (place: string, target: string) =>
  target === place || target.startsWith(place.endsWith(':') ? place : `${place}/`);
const filesOf = (place: string) =>
  /\.\w+$/.test(place) ? [place] : files(place, place === 'openapi' ? /\.yaml$/ : /\.ts$/);

/** What a file refers to and may not, by the place it stands in. */
function forbidden(place: string, allowed: string[], targets: string[]): string[] {
  return targets.filter((target) => ![place, ...allowed].some((one) => isIn(one, target)));
}

describe.each(places)('%s', (place, allowed) => {
  const found = filesOf(place);

  test('has files', () => expect(found).not.toEqual([]));

  test.each(found)('%s refers only to what it may', (file) => {
    expect(forbidden(place, allowed, references(file))).toEqual([]);
  });
});

test('each place refers to floors below its own', () => {
  for (const [index, floor] of floors.entries()) {
    const same = [...Object.keys(floor), ...floors.slice(index + 1).flatMap(Object.keys)];
    for (const [place, allowed] of Object.entries(floor)) {
      const up = same.filter((other) =>
        allowed.some((one) => isIn(other, one) || isIn(one, other)),
      );
      expect(up, place).toEqual([]);
    }
  }
});

test('everything of src/ has a floor', () => {
  const homeless = files('src', /./).filter((file) => !places.some(([place]) => isIn(place, file)));
  expect(homeless).toEqual([]);
});

test('no files refer to each other in a circle', () => {
  const sources = ['src', 'generated', 'scripts'].flatMap((folder) => files(folder, /\.[jt]s$/));
  expect(circleIn(new Map(sources.map((file) => [file, references(file)])))).toEqual([]);
});

test('a circle would be seen', () => {
  const circle = new Map([
    ['a', ['b', 'c']],
    ['b', ['node:fs']],
    ['c', ['d']],
    ['d', ['b', 'c']],
  ]);
  expect(circleIn(circle)).toEqual(['c', 'd', 'c']);
});

/** The first circle that is found, as the files on the way; none is an empty list. */
function circleIn(targets: Map<string, string[]>): string[] {
  const done = new Set<string>();
  function visit(file: string, way: string[]): string[] {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return [];
    done.add(file);
    const circles = (targets.get(file) ?? []).map((target) => visit(target, [...way, file]));
    return circles.find((one) => one.length > 0) ?? [];
  }
  return [...targets.keys()].map((file) => visit(file, [])).find((one) => one.length > 0) ?? [];
}

test.each(['node:fs', 'src/mock/prism.ts', 'src/sandbox/store.ts', 'src/http/php.ts', 'ajv'])(
  'that the client refers to %s would be seen',
  (target) => {
    const [, allowed] = places.find(([place]) => place === 'src/client') as [string, string[]];
    expect(references('src/client/create-client.ts').length).toBeGreaterThan(3);
    expect(forbidden('src/client', allowed, [target])).toEqual([target]);
  },
);

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

test('the script of the sandbox’s page holds nothing but its own modules', () => {
  const script = readFileSync(join(root, 'generated/sandbox-page.js'), 'utf8');
  const modules = [...script.matchAll(/^\/\/ (.+\.[jt]s)$/gm)].map(([, file]) => file as string);
  const own = files('src/sandbox/page/browser', /\.ts$/);
  expect(modules.sort()).toEqual(own.sort());
});
