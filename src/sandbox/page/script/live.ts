/** Follows the events of the sandbox. */
export const live = `
let knownResets = null;
let isBusy = false;
let waiting = null;

/** One refresh at a time; what happens meanwhile is one more. */
async function refresh(change) {
  waiting = change;
  if (isBusy) return;
  isBusy = true;
  while (waiting) {
    const { calls, resets } = waiting;
    waiting = null;
    await attempt(() => catchUp(calls, resets), 'refresh');
  }
  isBusy = false;
}

async function catchUp(calls, resets) {
  const isFirst = knownResets === null;
  if (isFirst || resets !== knownResets || calls < lastCall) {
    if (!isFirst) say('The portal begins anew.');
    forgetCalls();
    await showPortal();
    for (const open of document.querySelectorAll('#chats-list details[open]')) open.dataset.seen = '';
    await Promise.all([showChats(false), showCalls(false), showControls()]);
    knownResets = resets;
  } else {
    await Promise.all([showChats(true), showCalls(true), showControls()]);
  }
}

function showLive(isOn, text) {
  byId('live').classList.toggle('on', isOn);
  setText(byId('live'), text);
}

const events = new EventSource('/_sandbox/events');
events.addEventListener('open', () => {
  // Another sandbox may be there by now.
  knownResets = null;
  showLive(true, 'live');
});
events.addEventListener('change', (event) => refresh(JSON.parse(event.data)));
events.addEventListener('error', () => {
  const isOver = events.readyState === EventSource.CLOSED;
  showLive(false, isOver ? 'not live: reload the page' : 'not live: connecting');
});
setText(byId('address'), location.origin + '/rest/…');
`;
