// Generated from src/sandbox/page/browser/ by `npm run generate`. Do not edit.

// src/sandbox/page/browser/dom.ts
function byId(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no element #${id}.`);
  return element;
}
function make(tag, className = '', ...children) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
}
function makeButton(text, run) {
  const button = make('button', '', text);
  button.type = 'button';
  button.addEventListener('click', run);
  return button;
}
function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}
var dateOf = (moment) => new Date(moment).toISOString().slice(0, 19).replace('T', ' ');
var count = (number, one) => `${number} ${one}${number === 1 ? '' : 's'}`;

// src/sandbox/page/browser/ask.ts
async function ask(path, verb = 'GET', body) {
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
var complainer = '';
function complain(message, part) {
  complainer = part;
  byId('alert').hidden = message === '';
  setText(byId('alert'), message);
}
async function attempt(run, part = 'button') {
  try {
    await run();
    if (complainer === part) complain('', part);
  } catch (error) {
    complain(error.message, part);
  }
}
function say(text) {
  setText(byId('news'), text);
}

// src/sandbox/page/browser/lists.ts
function keep(parent, items, { keyOf, create, update }) {
  const children = [...parent.children];
  const old = new Map(children.map((child) => [child.dataset.key, child]));
  const focused = document.activeElement;
  let next = parent.firstElementChild;
  for (const item of items) {
    const key = String(keyOf(item));
    const child = old.get(key) ?? create(item);
    child.dataset.key = key;
    old.delete(key);
    if (child === next) next = next.nextElementSibling;
    else parent.insertBefore(child, next);
    update?.(child, item);
  }
  for (const child of old.values()) child.remove();
  restoreFocus(parent, focused);
}
function restoreFocus(parent, focused) {
  const isLost = parent.contains(focused) && focused !== document.activeElement;
  if (isLost && focused instanceof HTMLElement) focused.focus({ preventScroll: true });
}
function fill(parent, rows, most, rest) {
  const shown2 = rows.slice(0, most).map((row) => row());
  if (rows.length > most) shown2.push(rest(`… and ${rows.length - most} more`));
  parent.replaceChildren(...shown2);
}

// src/sandbox/page/browser/names.ts
var names = /* @__PURE__ */ new Map();
function setNames(users) {
  names = new Map(users.map(({ id, name }) => [id, name]));
}
var nameOf = (user) => names.get(user) ?? `User ${user}`;

// src/sandbox/page/browser/chat.ts
var pageSize = 50;
var mostMessages = 1e3;
var mostMembers = 200;
async function openChat(details) {
  const shown2 = details.querySelectorAll('.messages > li').length;
  const limit = Math.min(Math.max(shown2, pageSize), mostMessages);
  const chat = await ask(`chats/${details.dataset.key}?limit=${limit}`);
  const messages = make('ol', 'plain messages', ...chat.messages.map(makeMessage));
  const inside = details.lastElementChild;
  inside.replaceChildren();
  if (chat.description) inside.append(make('p', '', chat.description));
  inside.append(make('p', 'quiet', describeChat(chat)));
  inside.append(make('h3', '', 'Members'), makeMembers(chat), make('h3', '', 'Messages'));
  if (chat.earlier !== null) inside.append(makeEarlier(chat.id, chat.earlier, messages));
  inside.append(chat.messages.length > 0 ? messages : make('p', 'quiet', 'None'));
}
function makeEarlier(id, before, messages) {
  let next = before;
  async function showEarlier() {
    const chat = await ask(`chats/${id}?limit=${pageSize}&before=${next}`);
    messages.prepend(...chat.messages.map(makeMessage));
    if (chat.earlier === null) line.remove();
    else next = chat.earlier;
  }
  const button = makeButton('Show earlier messages', () => attempt(showEarlier));
  const line = make('p', '', button);
  return line;
}
function describeChat(chat) {
  const parts = [`created ${dateOf(chat.createdAt)}`, chat.color.toLowerCase().replace('_', ' ')];
  if (chat.entityType) parts.push(`${chat.entityType} ${chat.entityId}`);
  if (chat.avatar) parts.push(`avatar: ${chat.avatar}`);
  if (chat.addRole !== 'member') parts.push(`people are added by a ${chat.addRole}`);
  return parts.join(' · ');
}
function makeMembers({ members, author }) {
  const list = make('ul', 'plain members');
  const rows = members.map((member) => () => makeMember(member, author));
  fill(list, rows, mostMembers, (text) => make('li', 'quiet', text));
  return list;
}
function makeMember({ user, role }, author) {
  const extra = [role, ...(user === author ? ['author'] : []), `id ${user}`].join(', ');
  return make('li', '', `${nameOf(user)} `, make('span', 'quiet', extra));
}
function makeMessage({ id, author, text, code, createdAt }) {
  const isSystem = author === 0;
  const line = make('li', isSystem ? 'system' : '');
  if (!isSystem) line.append(make('span', 'by', nameOf(author)));
  const origin = [dateOf(createdAt), `id ${id}`, ...(code ? [code] : [])].join(' · ');
  line.append(make('span', 'text', text), make('br'), make('small', 'quiet', origin));
  return line;
}

// src/sandbox/page/browser/chats.ts
var mostChats = 1e3;
var shownChats = pageSize;
async function showChats(isAgain) {
  const { total, chats } = await ask(`chats?limit=${shownChats}`);
  setText(byId('chats-count'), String(total));
  byId('chats-more').hidden = chats.length >= total || shownChats >= mostChats;
  keep(byId('chats-list'), chats, {
    keyOf: ({ id }) => id,
    create: () => makeChat(isAgain),
    update: updateChat,
  });
}
function forgetChats() {
  for (const open of document.querySelectorAll('#chats-list details[open]')) {
    open.dataset.seen = '';
  }
}
function makeChat(isNew) {
  const details = make('details', isNew ? 'fresh' : '');
  details.name = 'chat';
  details.append(
    make('summary', '', make('span', 'title'), make('span', 'badge'), make('span', 'more')),
    make('div', 'inside', make('p', 'quiet', 'Loading …')),
  );
  details.addEventListener('toggle', () => {
    if (details.open) attempt(() => openChat(details), 'chat');
  });
  return details;
}
function updateChat(details, chat) {
  const [title, badge, more] = details.firstElementChild.children;
  setText(title, chat.title);
  setText(badge, chat.type);
  const sizes = [count(chat.members, 'member'), count(chat.messages, 'message')];
  setText(more, [`id ${chat.id}`, ...sizes].join(' · '));
  const seen = `${chat.members} ${chat.messages}`;
  const hasChanged = details.dataset.seen !== seen;
  details.dataset.seen = seen;
  if (hasChanged && details.open) attempt(() => openChat(details), 'chat');
}
function listenForMoreChats() {
  byId('chats-more').addEventListener('click', () => {
    shownChats = Math.min(shownChats + pageSize, mostChats);
    attempt(() => showChats(false));
  });
}

// src/sandbox/page/browser/clock.ts
var clock;
var askedAt = 0;
function takeClock(state) {
  clock = state;
  askedAt = Date.now();
  showClock();
}
function showClock() {
  if (!clock) return;
  const isMoving = clock.mode === 'system';
  const passed = isMoving ? Date.now() - askedAt : 0;
  const moment = `${dateOf(Date.parse(clock.now) + passed)} UTC`;
  setText(byId('clock'), isMoving ? moment : `${moment}, stands still`);
}

// src/sandbox/page/browser/failure-form.ts
var faults = {
  reset: 'connection is reset',
  hang: 'no answer ever',
  cut: 'answer is cut off',
  empty: 'empty answer',
};
function describeFailure({ method, error, connection, when, times }) {
  const repeats = times !== void 0 && times > 1 ? `${times} × ` : '';
  const fault = error ?? (connection && faults[connection]);
  return `${repeats}${method ?? 'any method'}: ${fault}${when === 'after' ? ', after its effect' : ''}`;
}
function startFailureForm() {
  const form = byId('fail');
  const method = form.elements.namedItem('method');
  const how = form.elements.namedItem('how');
  const errorsOf = JSON.parse(byId('errors').textContent ?? '');
  const showErrors = () => {
    const all = [...new Set(Object.values(errorsOf).flat())];
    how.replaceChildren(...makeChoices(errorsOf[method.value] ?? all));
  };
  method.append(option('', 'any'), ...Object.keys(errorsOf).map((name) => option(name)));
  method.addEventListener('change', showErrors);
  showErrors();
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    attempt(() => ask('fail', 'POST', failureOf(form)));
  });
}
function makeChoices(errors) {
  const documented = make('optgroup', '', ...errors.map((name) => option(`error ${name}`, name)));
  documented.label = 'An error of the documentation';
  const ofConnection = Object.entries(faults).map(([name, text]) =>
    option(`connection ${name}`, text),
  );
  const connection = make('optgroup', '', ...ofConnection);
  connection.label = 'The connection';
  return [documented, connection];
}
function option(value, text = value) {
  const element = make('option', '', text);
  element.value = value;
  return element;
}
function failureOf(form) {
  const fields = Object.fromEntries(new FormData(form));
  const { method, how = '', when, times } = fields;
  const [kind = '', name] = how.split(' ');
  return { [kind]: name, when, times: Number(times), ...(method && { method }) };
}

// src/sandbox/page/browser/controls.ts
var mostFailures = 20;
async function showControls() {
  const [clock2, limits, { failures }] = await Promise.all([
    ask('clock'),
    ask('limits'),
    ask('fail'),
  ]);
  takeClock(clock2);
  setText(byId('limits'), describeLimits(limits));
  byId('clear').hidden = failures.length === 0;
  const rows = failures.slice(0, mostFailures).map((one) => make('li', '', describeFailure(one)));
  byId('failures').replaceChildren(...rows);
}
function describeLimits({ rate, operating, operatingCost }) {
  const bucket =
    typeof rate === 'boolean'
      ? 'No limit of the rate'
      : `${rate.burst} calls at once, ${rate.drainPerSecond} per second`;
  const time =
    operating === false
      ? 'no limit of operating time'
      : `${operating} s of operating time, ${operatingCost} s per call`;
  return `${bucket}; ${time}.`;
}
function listenForControls() {
  byId('clear').addEventListener('click', () => attempt(() => ask('fail', 'DELETE')));
  byId('reset').addEventListener('click', () => {
    const isMeant = confirm('Forget all that was done, and begin anew?');
    if (isMeant) attempt(() => ask('reset', 'POST', {}));
  });
  for (const button of document.querySelectorAll('[data-advance]')) {
    const advance = Number(button.dataset.advance);
    button.addEventListener('click', () => attempt(() => ask('clock', 'POST', { advance })));
  }
  setInterval(showClock, 1e3);
}

// src/sandbox/page/browser/calls.ts
var mostCalls = 200;
var last = 0;
var shown = [];
var lastCall = () => last;
async function showCalls(isAgain) {
  const path = `journal?limit=${mostCalls}&after=${last}`;
  const { calls } = await ask(path);
  if (calls.length === 0 && isAgain) return;
  last = calls.at(-1)?.id ?? last;
  shown = [...calls.reverse(), ...shown].slice(0, mostCalls);
  keep(byId('calls-list'), shown, {
    keyOf: ({ id }) => id,
    create: (call) => makeCall(call, isAgain),
  });
  byId('calls-none').hidden = shown.length > 0;
  setText(byId('calls-count'), last === 0 ? '' : String(last));
  const [newest] = shown;
  if (isAgain && newest) say(`Call ${newest.id}: ${newest.method}, ${outcomeOf(newest)}`);
}
function forgetCalls() {
  last = 0;
  shown = [];
}
function outcomeOf({ status, answer, failure }) {
  const outcome = status === 0 ? 'no answer' : String(status);
  return [outcome, errorOf(answer) ?? failure ?? ''].join(' ').trim();
}
function errorOf(answer) {
  return answer?.error;
}
function makeCall(call, isNew) {
  const isGood = call.status >= 200 && call.status < 300 && !errorOf(call.answer);
  const details = make('details', isNew ? 'fresh' : '');
  details.append(
    make(
      'summary',
      '',
      make('span', 'title', call.method),
      make('span', `outcome ${isGood ? 'good' : 'bad'}`, outcomeOf(call)),
      make('span', 'more', describeCall(call)),
    ),
  );
  details.addEventListener('toggle', () => details.append(makeInside(call)), { once: true });
  return details;
}
function describeCall({ id, at, verb, form, user, failure }) {
  const caller = user === null ? 'nobody recognised' : nameOf(user);
  const parts = [id, dateOf(at), `${verb} by ${form}`, caller];
  return [...parts, ...(failure ? ['made to fail'] : [])].join(' · ');
}
function makeInside({ params, answer, failure, remedy }) {
  const inside = make('div', 'inside', make('h3', '', 'Request'), makeCode(params));
  if (failure) inside.append(make('p', '', `Made to fail: ${failure}`));
  inside.append(make('h3', '', 'Answer'), makeCode(answer));
  if (remedy) inside.append(make('p', 'remedy', `What to do: ${remedy}`));
  return inside;
}
function makeCode(value) {
  const text = typeof value === 'string' ? value : JSON.stringify(value, null, 2);
  const code = make('pre', '', text);
  code.tabIndex = 0;
  return code;
}

// src/sandbox/page/browser/portal.ts
var mostRows = 200;
async function showPortal() {
  const { users, crmItems, dialogs } = await ask('state?limit=0');
  setNames(users);
  setText(byId('users-count'), String(users.length));
  const userRows = users.map((user) => () => userRow(user));
  fill(byId('users-rows'), userRows, mostRows, lastRow);
  const byItem = dialogsByItem(dialogs);
  setText(byId('crm-count'), String(crmItems.length));
  const itemRows = crmItems.map(
    (item) => () => itemRow(item, byItem.get(`${item.type}:${item.id}`) ?? []),
  );
  fill(byId('crm-rows'), itemRows, mostRows, lastRow);
}
function dialogsByItem(dialogs) {
  const byItem = /* @__PURE__ */ new Map();
  for (const dialog of dialogs) {
    for (const item of dialog.items) byItem.set(item, [...(byItem.get(item) ?? []), dialog]);
  }
  return byItem;
}
function lastRow(text) {
  const cell = make('td', 'quiet', text);
  cell.colSpan = 3;
  return make('tr', '', cell);
}
function userRow(user) {
  const name = make('td', '', user.name);
  const traits = traitsOf(user);
  if (traits.length > 0) name.append(make('br'), make('small', 'quiet', traits.join(', ')));
  const crm = typeof user.crm === 'string' ? user.crm : user.crm.join(', ');
  return make('tr', '', make('td', '', String(user.id)), name, make('td', '', crm));
}
function traitsOf({ login, isActive, isBot, isExtranet, maySeeHistory }) {
  const traits = [
    login && `login ${login}`,
    isActive ? '' : 'inactive',
    isBot ? 'bot' : '',
    isExtranet ? 'extranet' : '',
    maySeeHistory ? '' : 'no history',
  ];
  return traits.filter((trait) => trait !== '');
}
function itemRow(item, dialogs) {
  const name = make('td', '', `${item.type} ${item.id}`);
  if (item.title) name.append(make('br'), make('small', 'quiet', item.title));
  const cell = dialogs.length > 0 ? make('td', '') : make('td', 'quiet', 'none');
  for (const { chat, status, hasConnector } of dialogs) {
    const connector = hasConnector ? '' : ', no connector';
    cell.append(make('div', '', `chat ${chat}: ${status}${connector}`));
  }
  return make('tr', '', name, cell);
}

// src/sandbox/page/browser/live.ts
var knownResets;
var isBusy = false;
var waiting;
async function refresh(change) {
  waiting = change;
  if (isBusy) return;
  isBusy = true;
  while (waiting) {
    const next = waiting;
    waiting = void 0;
    await attempt(() => catchUp(next), 'refresh');
  }
  isBusy = false;
}
async function catchUp({ calls, resets }) {
  const isFirst = knownResets === void 0;
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
function showLive(isOn, text) {
  byId('live').classList.toggle('on', isOn);
  setText(byId('live'), text);
}
function follow() {
  const events = new EventSource('/_sandbox/events');
  events.addEventListener('open', () => {
    knownResets = void 0;
    showLive(true, 'live');
  });
  events.addEventListener('change', ({ data }) => refresh(JSON.parse(data)));
  events.addEventListener('error', () => {
    const isOver = events.readyState === EventSource.CLOSED;
    showLive(false, isOver ? 'not live: reload the page' : 'not live: connecting');
  });
}

// src/sandbox/page/browser/main.ts
setText(byId('address'), `${location.origin}/rest/…`);
listenForMoreChats();
startFailureForm();
listenForControls();
follow();
