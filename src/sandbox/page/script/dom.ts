/** Making elements. Data becomes text and never markup; the policy of the page holds that as well. */
export const dom = `
const byId = (id) => document.getElementById(id);

/** An element with a class, and texts or elements in it. */
function make(tag, className, ...children) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/**
 * Makes the children of an element those of the items, in their order. What is there already stays
 * in place, so that it keeps the focus and what was opened.
 */
function keep(parent, items, keyOf, create, update) {
  const old = new Map([...parent.children].map((child) => [child.dataset.key, child]));
  const focused = document.activeElement;
  let next = parent.firstElementChild;
  for (const item of items) {
    const key = String(keyOf(item));
    let child = old.get(key);
    old.delete(key);
    if (!child) {
      child = create(item);
      child.dataset.key = key;
    }
    if (child === next) next = next.nextElementSibling;
    else parent.insertBefore(child, next);
    if (update) update(child, item);
  }
  for (const child of old.values()) child.remove();
  // What is moved loses the focus.
  if (parent.contains(focused) && focused !== document.activeElement) focused.focus({ preventScroll: true });
}

/** The first of many rows, and a last one that tells how many more there are. */
function fill(parent, rows, most, rest) {
  const shown = rows.slice(0, most).map((row) => row());
  if (rows.length > most) shown.push(rest('… and ' + (rows.length - most) + ' more'));
  parent.replaceChildren(...shown);
}

const dateOf = (moment) => new Date(moment).toISOString().slice(0, 19).replace('T', ' ');
const count = (number, one) => number + ' ' + one + (number === 1 ? '' : 's');

/** Asks the sandbox, and shows what is wrong. */
async function ask(path, verb = 'GET', body) {
  const options = { method: verb, headers: { accept: 'application/json' } };
  if (verb === 'POST') {
    options.headers['content-type'] = 'application/json';
    options.body = JSON.stringify(body);
  }
  const response = await fetch('/_sandbox/' + path, options);
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error);
  return answer;
}

let complainer = '';

function complain(message, who) {
  complainer = who;
  byId('alert').hidden = message === '';
  setText(byId('alert'), message);
}

/** Does it, and shows why it cannot be done, until the same is done without a fault. */
async function attempt(run, who = 'button') {
  try {
    await run();
    if (complainer === who) complain('', who);
  } catch (error) {
    complain(error.message, who);
  }
}

const say = (text) => setText(byId('news'), text);
`;
