/** The formats that the schema of a seed names. */
export const formats = { 'date-time': isDate };

/** Whether a text is a moment that exists: JavaScript alone takes the 30th of February for the 2nd of March. */
function isDate(text: string): boolean {
  const match = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.exec(text);
  if (!match || Number.isNaN(Date.parse(text))) return false;
  return new Date(`${match[1]}T00:00:00Z`).toISOString().startsWith(match[1] as string);
}
