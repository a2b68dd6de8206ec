/** The journal of calls, the newest first. */
export const calls = `
const mostCalls = 200;
let lastCall = 0;
let shownCalls = [];

async function showCalls(isAgain) {
  const { calls } = await ask('journal?limit=' + mostCalls + '&after=' + lastCall);
  if (calls.length === 0 && isAgain) return;
  lastCall = calls.at(-1)?.id ?? lastCall;
  shownCalls = [...calls.reverse(), ...shownCalls].slice(0, mostCalls);
  keep(byId('calls-list'), shownCalls, (call) => call.id, (call) => makeCall(call, isAgain));
  byId('calls-none').hidden = shownCalls.length > 0;
  setText(byId('calls-count'), lastCall === 0 ? '' : String(lastCall));
  const [newest] = shownCalls;
  if (isAgain && newest) say('Call ' + newest.id + ': ' + newest.method + ', ' + outcomeOf(newest));
}

function forgetCalls() {
  lastCall = 0;
  shownCalls = [];
}

const outcomeOf = ({ status, answer, failure }) =>
  [status === 0 ? 'no answer' : String(status), answer?.error ?? failure ?? ''].join(' ').trim();

function makeCall(call, isNew) {
  const isGood = call.status >= 200 && call.status < 300 && !call.answer?.error;
  const details = make('details', isNew ? 'fresh' : '');
  const who = call.user === null ? 'nobody recognised' : nameOf(call.user);
  const made = call.failure ? ' · made to fail' : '';
  details.append(
    make('summary', '',
      make('span', 'title', call.method),
      make('span', 'outcome ' + (isGood ? 'good' : 'bad'), outcomeOf(call)),
      make('span', 'more', call.id + ' · ' + dateOf(call.at) + ' · ' + call.verb + ' by ' + call.form + ' · ' + who + made)),
  );
  // What is in a call is only written when it is looked at.
  details.addEventListener('toggle', () => details.append(makeInside(call)), { once: true });
  return details;
}

function makeInside({ params, answer, failure, remedy }) {
  const inside = make('div', 'inside', make('h3', '', 'Request'), makeCode(params));
  if (failure) inside.append(make('p', '', 'Made to fail: ' + failure));
  inside.append(make('h3', '', 'Answer'), makeCode(answer));
  if (remedy) inside.append(make('p', 'remedy', 'What to do: ' + remedy));
  return inside;
}

function makeCode(value) {
  const code = make('pre', '', typeof value === 'string' ? value : JSON.stringify(value, null, 2));
  code.tabIndex = 0;
  return code;
}
`;
