import { readBody } from '../../http/body.ts';
import { ControlError } from './answer.ts';

/**
 * Reads the JSON of a request; none at all is an empty object.
 *
 * @param example a body that would be right, and a command that sends it, for the messages
 * @throws ControlError 400, 413 or 415
 */
export async function readJson(
  request: Request,
  maxBytes: number,
  example: { body: string; command: string },
): Promise<unknown> {
  const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  // A form of another page can have every content type but this one.
  if (type !== 'application/json') {
    throw new ControlError(
      415,
      `Send it with the header content-type: application/json, such as: ${example.command}`,
    );
  }
  const tooLarge = new ControlError(413, `The body must be no larger than ${maxBytes} bytes.`);
  if (Number(request.headers.get('content-length')) > maxBytes) throw tooLarge;
  const { text, problem } = await readBody(request, maxBytes);
  if (problem?.includes('larger')) throw tooLarge;
  if (problem !== undefined) throw new ControlError(400, 'The body must be UTF-8.');
  if (text.trim() === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new ControlError(400, `The body must be JSON, such as ${example.body}.`);
  }
}

/**
 * The parameters of the query that are whole numbers.
 *
 * @throws ControlError 400 for any other
 */
export function readNumbers<Name extends string>(
  request: Request,
  names: readonly Name[],
  example: string,
): Partial<Record<Name, number>> {
  const found: Partial<Record<Name, number>> = {};
  for (const [given, value] of new URL(request.url).searchParams) {
    const name = names.find((one) => one === given);
    if (name === undefined) {
      const list = names.length > 0 ? `The parameters: ${names.join(', ')}.` : 'There is none.';
      throw new ControlError(
        400,
        `There is no such parameter of the query. ${list} Such as: ${example}`,
      );
    }
    if (!/^\d{1,15}$/.test(value)) {
      throw new ControlError(400, `${name} must be a whole number, 0 or more, such as: ${example}`);
    }
    found[name] = Number(value);
  }
  return found;
}
