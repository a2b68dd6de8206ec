import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { guideNames } from '../../src/docs/guides.ts';
import { root } from '../support/readme.ts';

// The cheap rules of the language; CONTRIBUTING.md has them all.

/** Words that have a plainer one. */
const words = /\b(in silence|mend|mends|mended)\b/i;
/** The start of a text or a sentence, then a word that only asks. A label is no sentence. */
const notAsked = /(?:^|[.!?:] +|\n)(?!What to do\b)(?:What|Who|Those)\b[^.?!]*(?:[.!]|$)/;

/** The faults of a text. */
function faultsOf(text: string): string[] {
  return [words, notAsked].flatMap((rule) => rule.exec(text)?.[0].trim() ?? []);
}

/** The paragraphs, cells and items of a page, without code. */
function partsOfMarkdown(page: string): string[] {
  return page
    .replace(/^```[\s\S]*?^```/gm, '\n\n')
    .replace(/`[^`\n]*`/g, 'code')
    .split(/\n{2,}|\n(?=#+ |[-*|] |\d+\. )|\|/)
    .map((part) => part.replace(/^[\s#>*-]+|^\d+\. |\*\*/g, '').replace(/\s+/g, ' '));
}

/** The texts of the program: what is in quotes, and not in comments. */
function textsOfProgram(path: string): string[] {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest);
  const texts: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node)) texts.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  // A program within a text, such as that of a page, has comments of its own.
  return texts.map((text) => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ''));
}

/** Every text of a document in YAML or JSON. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return partsOfMarkdown(value);
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : [];
}

const filesIn = (folder: string, ending: RegExp) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => join(folder, name));

describe('the language of', () => {
  const guides = guideNames.map((name) => `guides/${name}.md`);
  const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'bench/README.md', ...guides];

  test.each(pages)('%s is plain', (page) => {
    const parts = partsOfMarkdown(readFileSync(join(root, page), 'utf8'));
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.flatMap(faultsOf)).toEqual([]);
  });

  test.each(filesIn('openapi', /\.yaml$/))('%s is plain', (path) => {
    expect(textsOf(parse(readFileSync(join(root, path), 'utf8'))).flatMap(faultsOf)).toEqual([]);
  });

  test('help and messages is plain, and of schemas', () => {
    const programs = filesIn('src', /(?<!\.test)\.ts$/);
    const schemas = filesIn('src', /\.json$/);
    const texts = [
      ...programs.flatMap((path) => textsOfProgram(join(root, path)).map((text) => [path, text])),
      ...schemas.flatMap((path) =>
        textsOf(JSON.parse(readFileSync(join(root, path), 'utf8'))).map((text) => [path, text]),
      ),
    ];
    expect(texts.length).toBeGreaterThan(1000);
    const faults = texts.map(([path, text]) => [path, ...faultsOf(text as string)]);
    expect(faults.filter(([, ...found]) => found.length > 0)).toEqual([]);
  });
});

describe('a fault of the language would be seen', () => {
  test.each([
    ['A portal drops it in silence.', 'in silence'],
    ['Mend the request.', 'Mend'],
    ['It fails. What is missing is named.', '. What is missing is named.'],
    ['Those of a path', 'Those of a path'],
    ['- Who calls it needs the scope.', 'Who calls it needs the scope.'],
  ])('%s', (text, fault) => {
    expect(partsOfMarkdown(text).flatMap(faultsOf)).toEqual([fault]);
  });

  test.each([
    'What went wrong?',
    'What to do: Send TITLE.',
    'It says what was wrong.',
    'Recommend it.',
    'Two of those run.',
  ])('and this is none: %s', (text) => {
    expect(faultsOf(text)).toEqual([]);
  });
});
