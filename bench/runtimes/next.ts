import { smoke } from './smoke.ts';
import { code, Trial } from './trial.ts';

export { smoke };

const times = [1, 2, 3];

/** Calls three times with the same parameters, and tells what came of each. */
export async function callAlike(portal: string, TITLE: string): Promise<unknown[]> {
  const client = new Trial(portal).client();
  const results: unknown[] = [];
  for (const _ of times) {
    const calling = client.call('im.chat.add', { TITLE });
    results.push(((await calling.catch(String)) as { result?: number }).result ?? 'failed');
  }
  return results;
}

/** The same by plain `fetch`, to see that it is answered from a cache here. */
export async function fetchAlike(portal: string, TITLE: string): Promise<unknown[]> {
  const results: unknown[] = [];
  for (const _ of times) {
    const body = JSON.stringify({ TITLE });
    const response = await fetch(`${portal}/rest/1/${code}/im.chat.add`, { method: 'POST', body });
    results.push((await response.json()).result);
  }
  return results;
}
