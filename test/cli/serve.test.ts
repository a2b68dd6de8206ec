import { describe, expect, onTestFinished, test } from 'vitest';
import { serve, takePort } from '../../src/cli/serve.ts';
import { listen } from '../../src/http/listen.ts';

describe('a port that is taken before the work', () => {
  test('lets what is asked meanwhile wait for it', async () => {
    const taken = await takePort({ port: 0 });
    onTestFinished(() => taken.close());
    const early = fetch(taken.url);
    taken.answerBy(async () => new Response('ready'));
    expect(await (await early).text()).toBe('ready');
  });

  test('is given back when the work fails', async () => {
    const free = await listen(async () => new Response(), { port: 0 });
    await free.close();
    const failing = serve(() => Promise.reject(new Error('no Prism')), { port: free.port });
    await expect(failing).rejects.toThrow('no Prism');
    const again = await listen(async () => new Response(), { port: free.port });
    await again.close();
  });

  test('is told before the work where it is in use', async () => {
    const busy = await listen(async () => new Response(), { port: 0 });
    onTestFinished(() => busy.close());
    let hasBegun = false;
    const prepare = async () => {
      hasBegun = true;
      return async () => new Response();
    };
    await expect(serve(prepare, { port: busy.port })).rejects.toThrow('--port 0 takes a free one');
    expect(hasBegun).toBe(false);
  });
});
