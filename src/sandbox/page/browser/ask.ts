import { byId, setText } from './dom.ts';

/**
 * Asks the control of the sandbox.
 *
 * @param path below `/_sandbox/`
 * @param body becomes JSON
 * @throws Error with the words of the sandbox when it refuses
 */
export async function ask<Answer>(
  path: string,
  verb: 'GET' | 'POST' | 'DELETE' = 'GET',
  body?: object,
): Promise<Answer> {
  const headers = { accept: 'application/json' };
  const options = body
    ? {
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }
    : { headers };
  const response = await fetch(`/_sandbox/${path}`, { method: verb, ...options });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error);
  return answer;
}

/** The part of the page whose complaint is shown. */
let complainer = '';

function complain(message: string, part: string): void {
  complainer = part;
  byId('alert').hidden = message === '';
  setText(byId('alert'), message);
}

/** Runs something, and shows why it fails, until the same part succeeds. */
export async function attempt(run: () => Promise<unknown>, part = 'button'): Promise<void> {
  try {
    await run();
    if (complainer === part) complain('', part);
  } catch (error) {
    complain((error as Error).message, part);
  }
}

/** Tells a screen reader what has happened. */
export function say(text: string): void {
  setText(byId('news'), text);
}
