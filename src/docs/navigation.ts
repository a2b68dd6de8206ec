import type { OpenApiDocument } from '../document/types.ts';
import type { Section } from './guides.ts';

interface Tag {
  name: string;
  description?: string;
  'x-displayName'?: string;
  'x-traitTag'?: boolean;
}

/**
 * The document with the guides and with groups for the side bar. Redoc has one list of headings for
 * the whole description, so each part of it becomes a tag without operations, which can be grouped. A
 * part with the title of a guide is the end of that guide: one name is one thing.
 */
export function withNavigation(document: OpenApiDocument, guides: Section[]): OpenApiDocument {
  const { introduction, sections } = split(document.info.description);
  const shared = sections.filter(({ title }) => !guides.some((guide) => guide.title === title));
  const { tags = [] } = document as { tags?: Tag[] };
  const guideTags = guides.map((guide) => toTag(withDetails(guide, sections)));
  const sharedTags = shared.map(toTag);
  const navigation = {
    tags: [...guideTags, ...tags, ...sharedTags],
    'x-tagGroups': [
      group('Guides', guideTags),
      group('Methods', tags),
      group('Shared by all methods', sharedTags),
    ],
  };
  const info = { ...document.info, description: introduction };
  return { ...document, info, ...navigation };
}

/** Parts a text at its headings of the second level. */
function split(markdown: string): { introduction: string; sections: Section[] } {
  const [introduction = '', ...parts] = markdown.split(/^## /m);
  const sections = parts.map((part) => {
    const [title = '', ...text] = part.split('\n');
    return { name: slug(title), title, text: text.join('\n').trim() };
  });
  return { introduction: introduction.trim(), sections };
}

function withDetails(guide: Section, sections: Section[]): Section {
  const details = sections.find(({ title }) => title === guide.title);
  return details ? { ...guide, text: `${guide.text}\n\n## In detail\n\n${details.text}` } : guide;
}

const toTag = ({ name, title, text }: Section): Tag => ({
  name,
  'x-displayName': title,
  'x-traitTag': true,
  description: text,
});

const group = (name: string, tags: Tag[]) => ({ name, tags: tags.map((tag) => tag.name) });

const slug = (title: string) =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
