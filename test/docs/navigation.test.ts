import { expect, test } from 'vitest';
import { withNavigation } from '../../src/docs/navigation.ts';
import type { OpenApiDocument } from '../../src/document/types.ts';

const description = 'About it.\n\n## Errors\n\nThey fail.\n\n## Is it safe?\n\nNo.\n';
const document = {
  openapi: '3.1.0',
  info: { title: 'Test', version: '1', description },
  tags: [{ name: 'Chats', description: 'Of chats.' }],
  paths: {},
} as unknown as OpenApiDocument;

const before = structuredClone(document);
const result = withNavigation(document, [
  { name: 'errors', title: 'Errors', text: 'What to do.' },
  { name: 'mock', title: 'The mock', text: 'It answers.' },
]) as unknown as Record<string, unknown>;

test('the document that was given is left as it is', () => {
  expect(document).toEqual(before);
});

test('the description keeps its introduction only', () => {
  expect(result.info).toMatchObject({ description: 'About it.' });
});

test('the side bar has guides, methods, and what all methods share', () => {
  expect(result['x-tagGroups']).toEqual([
    { name: 'Guides', tags: ['errors', 'mock'] },
    { name: 'Methods', tags: ['Chats'] },
    { name: 'Shared by all methods', tags: ['is-it-safe'] },
  ]);
});

test('a part of the description ends the guide with its title, and others stand by themselves', () => {
  const isTag = { 'x-traitTag': true };
  expect(result.tags).toEqual([
    {
      ...isTag,
      name: 'errors',
      'x-displayName': 'Errors',
      description: 'What to do.\n\n## In detail\n\nThey fail.',
    },
    { ...isTag, name: 'mock', 'x-displayName': 'The mock', description: 'It answers.' },
    { name: 'Chats', description: 'Of chats.' },
    { ...isTag, name: 'is-it-safe', 'x-displayName': 'Is it safe?', description: 'No.' },
  ]);
});
