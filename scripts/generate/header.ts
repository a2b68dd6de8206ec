/** The first line of every generated file, in the comment syntax that the file needs. */
export const notice = 'Generated from openapi/ by `npm run generate`. Do not edit.';
