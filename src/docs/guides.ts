import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { OpenApiDocument } from '../document/types.ts';
import { ExpectedError } from '../expected-error.ts';
import { catalogueTable } from './catalogue.ts';

/** The guides in the order in which the reference shows them: files in `guides/`. */
export const guideNames = [
  'authentication',
  'errors',
  'limits',
  'client',
  'command-line',
  'network',
  'sandbox',
  'mock',
  'msw',
  'containers',
  'installing',
  'other-languages',
  'reference',
];

/** A part of the reference that is prose. */
export interface Section {
  /** Last part of its address, `#/name`. */
  name: string;
  title: string;
  /** Markdown, without the title. */
  text: string;
}

/** @throws ExpectedError when a guide is missing, or does not begin with its title */
export function readGuides(document: OpenApiDocument): Promise<Section[]> {
  return Promise.all(
    guideNames.map(async (name) => {
      const path = fileURLToPath(new URL(`../../guides/${name}.md`, import.meta.url));
      const markdown = await readFile(path, 'utf8').catch(() => {
        throw new ExpectedError(`There is no guide at ${path}.`);
      });
      return toSection(name, markdown, document);
    }),
  );
}

/**
 * Makes a section of a guide: links to other guides become links within the page, and what is
 * generated takes the place of its comment.
 */
export function toSection(name: string, markdown: string, document: OpenApiDocument): Section {
  const [, title, text] = /^# (.+)\n([\s\S]*)$/.exec(markdown) ?? [];
  if (title === undefined || text === undefined) {
    throw new ExpectedError(`guides/${name}.md does not begin with a title, "# …".`);
  }
  return {
    name,
    title,
    text: text
      .replace(/\]\(([\w-]+)\.md(?:#([\w-]+))?\)/g, (_, guide, part) =>
        part ? `](#tag/${guide}/${part})` : `](#tag/${guide})`,
      )
      .replace(/<!-- every error code: .* -->/, () => catalogueTable(document))
      .trim(),
  };
}
