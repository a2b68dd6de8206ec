/** The place where a text stops being JSON, and what it would need there. */
export interface Mistake {
  /** Counted from 0. */
  offset: number;
  wanted: string;
}

type State = keyof typeof wanted;

const wanted = {
  value: 'a value belongs here; texts stand in double quotes',
  valueOrEnd: 'a value or ] belongs here; texts stand in double quotes',
  name: 'a name in double quotes belongs here',
  nameOrEnd: 'a name in double quotes or } belongs here',
  colon: 'a colon belongs here',
  inObject: 'a comma or } belongs here',
  inList: 'a comma or ] belongs here',
  end: 'nothing more belongs here',
};

const unreadableText = 'this text has no end, or a line break or \\ in it that JSON does not know';

const tokens =
  /[ \t\n\r]*(?:([{}[\],:])|("(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|((?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])))/uy;

/**
 * Finds what is wrong with a text that is no JSON. The words of `JSON.parse` differ from version to
 * version of Node, and repeat a part of the text, which can be a secret.
 */
export function findMistake(text: string): Mistake | undefined {
  const open: string[] = [];
  let state: State = 'value';
  let end = 0;
  for (;;) {
    tokens.lastIndex = end;
    const [all = '', sign, string] = tokens.exec(text) ?? [];
    const next: State | undefined =
      all === '' ? undefined : step(state, sign ?? (string ? 'text' : 'other'), open);
    if (next === undefined) return mistakeAt(text, end, state);
    state = next;
    end += all.length;
  }
}

function mistakeAt(text: string, end: number, state: State): Mistake | undefined {
  const offset = end + (/^[ \t\n\r]*/.exec(text.slice(end))?.[0].length ?? 0);
  if (offset === text.length) {
    return state === 'end' ? undefined : { offset, wanted: `it ends here, but ${wanted[state]}` };
  }
  const isText = text[offset] === '"' && /^(value|name)/.test(state);
  return { offset, wanted: isText ? unreadableText : wanted[state] };
}

/** Returns what can follow a token; undefined where the token itself cannot stand. */
function step(state: State, token: string, open: string[]): State | undefined {
  if (state === 'value' || state === 'valueOrEnd') {
    if (token === ']' && state === 'valueOrEnd') return close(open);
    if (token === 'text' || token === 'other') return after(open);
    if (token !== '{' && token !== '[') return undefined;
    open.push(token);
    return token === '{' ? 'nameOrEnd' : 'valueOrEnd';
  }
  if (token === 'text') return state === 'name' || state === 'nameOrEnd' ? 'colon' : undefined;
  if (token === ':') return state === 'colon' ? 'value' : undefined;
  if (token === ',' && state === 'inObject') return 'name';
  if (token === ',' && state === 'inList') return 'value';
  const mayClose = token === '}' ? /^(inObject|nameOrEnd)$/ : /^inList$/;
  return /^[}\]]$/.test(token) && mayClose.test(state) ? close(open) : undefined;
}

function close(open: string[]): State {
  open.pop();
  return after(open);
}

function after(open: string[]): State {
  const last = open.at(-1);
  if (last === undefined) return 'end';
  return last === '{' ? 'inObject' : 'inList';
}
