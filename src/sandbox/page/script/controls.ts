/** The clock, failures, limits and the reset. */
export const controls = `
const errorsOf = JSON.parse(byId('errors').textContent);
const faults = { reset: 'connection is reset', hang: 'no answer ever', cut: 'answer is cut off', empty: 'empty answer' };
const form = byId('fail');
let clock = { now: '', mode: 'fixed' };
let clockSeen = 0;

async function showControls() {
  const [now, limits, { failures }] = await Promise.all([ask('clock'), ask('limits'), ask('fail')]);
  clock = now;
  clockSeen = Date.now();
  showClock();
  setText(byId('limits'), describeLimits(limits));
  byId('clear').hidden = failures.length === 0;
  byId('failures').replaceChildren(...failures.slice(0, 20).map((one) => make('li', '', describeFailure(one))));
}

function showClock() {
  // Nobody has said yet what time it is.
  if (clock.now === '') return;
  const passed = clock.mode === 'system' ? Date.now() - clockSeen : 0;
  const moment = dateOf(Date.parse(clock.now) + passed) + ' UTC';
  setText(byId('clock'), clock.mode === 'system' ? moment : moment + ', stands still');
}

function describeLimits({ rate, operating, operatingCost }) {
  const bucket = rate === false ? 'No limit of the rate' : rate.burst + ' calls at once, ' + rate.drainPerSecond + ' per second';
  const time = operating === false ? 'no limit of operating time' : operating + ' s of operating time, ' + operatingCost + ' s per call';
  return bucket + '; ' + time + '.';
}

function describeFailure({ method, error, connection, when, times }) {
  const what = error ?? faults[connection];
  return (times > 1 ? times + ' × ' : '') + (method ?? 'any method') + ': ' + what + (when === 'after' ? ', after its effect' : '');
}

function option(value, text) {
  const element = make('option', '', text ?? value);
  element.value = value;
  return element;
}

/** The errors that the chosen method documents. */
function showErrors() {
  const method = form.elements.method.value;
  const errors = method ? errorsOf[method] : [...new Set(Object.values(errorsOf).flat())];
  const connection = make('optgroup', '', ...Object.entries(faults).map(([name, text]) => option('connection ' + name, text)));
  connection.label = 'The connection';
  const documented = make('optgroup', '', ...errors.map((name) => option('error ' + name, name)));
  documented.label = 'An error of the documentation';
  form.elements.how.replaceChildren(documented, connection);
}

form.elements.method.append(option('', 'any'), ...Object.keys(errorsOf).map((name) => option(name)));
form.elements.method.addEventListener('change', showErrors);
showErrors();

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const { method, how, when, times } = Object.fromEntries(new FormData(form));
  const [kind, name] = how.split(' ');
  const failure = { [kind]: name, when, times: Number(times), ...(method && { method }) };
  attempt(() => ask('fail', 'POST', failure));
});
byId('clear').addEventListener('click', () => attempt(() => ask('fail', 'DELETE')));
byId('reset').addEventListener('click', () => {
  if (confirm('Forget all that was done, and begin anew?')) attempt(() => ask('reset', 'POST', {}));
});
for (const button of document.querySelectorAll('[data-advance]')) {
  button.addEventListener('click', () => attempt(() => ask('clock', 'POST', { advance: Number(button.dataset.advance) })));
}
setInterval(showClock, 1000);
`;
