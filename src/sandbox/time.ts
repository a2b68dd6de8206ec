import type { Behaviour } from './behaviour.ts';
import type { OperatingFigures } from './limits.ts';

/** Returns `time` of a response: how long the call took. Moments are milliseconds since 1970. */
export function timeOf(
  start: number,
  finish: number,
  behaviour: Behaviour,
  figures: OperatingFigures,
): object {
  // Newer servers give the second in which a call began, older ones its moment.
  const seconds = behaviour === 'older' ? start / 1000 : Math.floor(start / 1000);
  return {
    start: seconds,
    finish: finish / 1000,
    duration: (finish - seconds * 1000) / 1000,
    processing: 0,
    date_start: isoSeconds(start),
    date_finish: isoSeconds(finish),
    ...figures,
  };
}

let lastSecond = Number.NaN;
let lastText = '';

/** Most calls begin and end in the second of the one before, and a date is slow to write. */
function isoSeconds(moment: number): string {
  const second = Math.floor(moment / 1000);
  if (second !== lastSecond) lastText = `${new Date(moment).toISOString().slice(0, 19)}+00:00`;
  lastSecond = second;
  return lastText;
}
