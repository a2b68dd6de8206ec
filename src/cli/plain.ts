const control = /[\p{Cc}\p{Cf}]/gu;

/** A text of somebody else, without what would steer the terminal. */
export function plain(text: string): string {
  return text.replace(control, ' ');
}

/** JSON that means the same, in which what would steer the terminal is written as `\\u…`. */
export function escaped(json: string): string {
  return json.replace(control, (character) =>
    character === '\n' ? character : character.split('').map(toEscape).join(''),
  );
}

const toEscape = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
