const longestMessage = 20_000;
const sign = ' (...)';

/** A longer message is cut, and says so at its end. */
export function cutMessage(text: string): string {
  return text.length <= longestMessage
    ? text
    : text.slice(0, longestMessage - sign.length).replace(/[\ud800-\udbff]$/, '') + sign;
}
