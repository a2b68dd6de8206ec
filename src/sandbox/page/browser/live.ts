import { attempt, say } from './ask.ts';
import { forgetCalls, lastCall, showCalls } from './calls.ts';
import { forgetChats, showChats } from './chats.ts';
import { showControls } from './controls.ts';
import { byId, setText } from './dom.ts';
import { showPortal } from './portal.ts';

/** An event of the sandbox: id of its last call, and how often it has begun anew. */
interface Change {
  calls: number;
  resets: number;
}

let knownResets: number | undefined;
let isBusy = false;
let waiting: Change | undefined;

/** Shows what has changed; one refresh at a time, and one more for all that happens meanwhile. */
async function refresh(change: Change): Promise<void> {
  waiting = change;
  if (isBusy) return;
  isBusy = true;
  while (waiting) {
    const next: Change = waiting;
    waiting = undefined;
    await attempt(() => catchUp(next), 'refresh');
  }
  isBusy = false;
}

async function catchUp({ calls, resets }: Change): Promise<void> {
  const isFirst = knownResets === undefined;
  if (resets === knownResets && calls >= lastCall()) {
    await Promise.all([showChats(true), showCalls(true), showControls()]);
    return;
  }
  if (!isFirst) say('The portal begins anew.');
  forgetCalls();
  await showPortal();
  forgetChats();
  await Promise.all([showChats(false), showCalls(false), showControls()]);
  knownResets = resets;
}

function showLive(isOn: boolean, text: string): void {
  byId('live').classList.toggle('on', isOn);
  setText(byId('live'), text);
}

/** Follows the events of the sandbox. */
export function follow(): void {
  const events = new EventSource('/_sandbox/events');
  events.addEventListener('open', () => {
    // Another sandbox may be there by now.
    knownResets = undefined;
    showLive(true, 'live');
  });
  events.addEventListener('change', ({ data }) => refresh(JSON.parse(data)));
  events.addEventListener('error', () => {
    const isOver = events.readyState === EventSource.CLOSED;
    showLive(false, isOver ? 'not live: reload the page' : 'not live: connecting');
  });
}
