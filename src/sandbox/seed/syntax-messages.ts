import type { ErrorCode } from 'yaml';

/**
 * The meaning of each mistake in the syntax of YAML. The parser's own texts can hold a part of the
 * file, and with it a code or a token.
 */
export const syntaxMessages: Record<ErrorCode, string> = {
  ALIAS_PROPS: 'a reference to an anchor cannot have an anchor or a tag of its own',
  BAD_ALIAS: 'an anchor or a reference to one has no proper name',
  BAD_COLLECTION_TYPE: 'a tag does not fit what it stands before',
  BAD_DIRECTIVE: 'a line that begins with % is no directive that is known',
  BAD_DQ_ESCAPE: 'a \\ in double quotes begins an escape that is not known',
  BAD_INDENT: 'the indentation does not fit the lines above, or a bracket in them is not closed',
  BAD_PROP_ORDER: 'anchors and tags must stand before the value and its indicators',
  BAD_SCALAR_START: 'a text cannot begin with this character: put it in quotes',
  BLOCK_AS_IMPLICIT_KEY: 'a field is begun inside the value of another on the same line',
  BLOCK_IN_FLOW: 'between { } and [ ] no list or object in lines can stand',
  DUPLICATE_KEY: 'the object has this field already',
  IMPOSSIBLE: 'this cannot be read',
  KEY_OVER_1024_CHARS: 'the name of a field is longer than 1024 characters',
  MISSING_CHAR:
    'a character is missing here: a closing quote or bracket, a comma, a colon or a space',
  MULTILINE_IMPLICIT_KEY: 'the name of a field must be on one line, and a colon after it',
  MULTIPLE_ANCHORS: 'a value cannot have more than one anchor',
  MULTIPLE_DOCS: 'a second document begins here: a portal is one document, without --- in between',
  MULTIPLE_TAGS: 'a value cannot have more than one tag',
  NON_STRING_KEY: 'the name of a field must be text',
  RESOURCE_EXHAUSTION: 'the nesting is too deep',
  TAB_AS_INDENT: 'lines are indented by a tab: YAML takes spaces only',
  TAG_RESOLVE_FAILED:
    'a text that begins with ! is a tag, and this one is not known: put the text in quotes',
  UNEXPECTED_TOKEN: 'this does not belong here',
};
