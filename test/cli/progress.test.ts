import { expect, test } from 'vitest';
import { widthOf } from '../../src/cli/fields.ts';
import { startProgress } from '../../src/cli/progress.ts';
import { ManualClock } from '../support/clock.ts';

function watch(isTTY = true, columns = 40) {
  const clock = new ManualClock();
  const written: string[] = [];
  const screen = { isTTY, columns, write: (text: string) => written.push(text) };
  const progress = startProgress(screen, clock);
  /** The line as it stands on the screen. */
  const line = () => written.at(-1)?.replace('\r\u001b[K', '');
  return { clock, written, progress, line };
}

test('nothing is shown of what is done within a second', async () => {
  const { clock, written, progress } = watch();
  progress.say('waiting for the answer');
  await clock.advance(900);
  progress.end();
  await clock.advance(5000);
  expect(written).toEqual([]);
});

test('what takes longer is shown, with its seconds, and taken away at the end', async () => {
  const { clock, progress, line } = watch();
  progress.say('waiting for the answer');
  await clock.advance(1000);
  expect(line()).toBe('waiting for the answer … 1 s');
  await clock.advance(2000);
  expect(line()).toBe('waiting for the answer … 3 s');
  progress.end();
  expect(line()).toBe('');
});

test('what is known to take a while is counted down', async () => {
  const { clock, progress, line } = watch();
  progress.say('waiting for the answer');
  await clock.advance(500);
  progress.say('waiting for the rate limit', 3000);
  await clock.advance(500);
  expect(line()).toBe('waiting for the rate limit: 2.5 s …');
  await clock.advance(1000);
  expect(line()).toBe('waiting for the rate limit: 1.5 s …');
  progress.end();
});

test('what leaves no time to show it is shown before', async () => {
  const { progress, line, written } = watch();
  progress.say('loading Prism');
  progress.show();
  expect(line()).toBe('loading Prism …');
  progress.end();
  expect(written).toHaveLength(2);
});

test('a line is not longer than the screen', async () => {
  const { clock, progress, line } = watch();
  progress.say('x'.repeat(100));
  await clock.advance(1000);
  expect(line()).toHaveLength(39);
  progress.end();
});

test('a file or a pipe gets none of it', async () => {
  const { clock, written, progress } = watch(false);
  progress.say('waiting for the answer');
  progress.show();
  await clock.advance(5000);
  progress.end();
  expect(written).toEqual([]);
});

test('a terminal that says 0 columns is taken for one of 80', async () => {
  const { clock, progress, line } = watch(true, 0);
  progress.say('waiting for the response');
  await clock.advance(1000);
  expect(line()).toBe('waiting for the response … 1 s');
  expect(widthOf({ isTTY: true, columns: 0 })).toBe(80);
});
