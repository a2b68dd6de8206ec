import { styleText } from 'node:util';

/**
 * A text in a colour or in bold, where the stream is a terminal that has colours and NO_COLOR does not
 * forbid them. Node 20 looks at the stream in some cases only.
 */
export function style(
  format: 'bold' | 'dim' | 'red',
  text: string,
  stream: NodeJS.WriteStream,
): string {
  const isColoured = stream.isTTY && stream.hasColors();
  return isColoured ? styleText(format, text, { validateStream: false }) : text;
}
