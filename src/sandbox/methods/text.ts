const longestMessage = 20_000;
const sign = ' (...)';

/** A longer message is cut, and says so at its end. */
export function cutMessage(text: string): string {
  if (text.length <= longestMessage) return text;
  const characters = [...text];
  if (characters.length <= longestMessage) return text;
  return characters.slice(0, longestMessage - sign.length).join('') + sign;
}
