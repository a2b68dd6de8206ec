/** The first line of every generated file, in the comment syntax that the file needs. */
export const notice = noticeOf('openapi/');

/** The same for a file that comes from elsewhere. */
export function noticeOf(source: string): string {
  return `Generated from ${source} by \`npm run generate\`. Do not edit.`;
}
