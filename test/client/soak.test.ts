import { expect, test } from 'vitest';
import { soak } from '../../bench/soak/run.ts';

test('no word of the client contradicts the state of the portal, whatever goes wrong', async () => {
  const { tally, late, stages, refreshes, jumps } = await soak({ calls: 300, seed: 1, stage: 300 });
  expect(tally.contradictions).toEqual([]);
  expect(late).toBe(0);
  expect(stages).toMatchObject([{ waiting: 0 }]);
  expect([...tally.words.keys()].sort()).toEqual([
    "ran 'no'",
    "ran 'unknown'",
    "ran 'yes'",
    'resolved',
    "returned (ran 'no')",
  ]);
  expect([refreshes.failed, jumps].every((count) => count > 0)).toBe(true);
});
