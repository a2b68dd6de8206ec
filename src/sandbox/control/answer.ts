import type { PlainAnswer } from '../../http/listen.ts';
import { signature } from '../respond.ts';

/** Headers of each response of the control. */
export const headers = {
  ...signature,
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/** A request that is refused, in a message for people. */
export class ControlError extends Error {
  readonly status: number;
  readonly headers: Record<string, string>;

  constructor(status: number, message: string, more: Record<string, string> = {}) {
    super(message);
    this.status = status;
    this.headers = more;
  }
}

export function json(value: unknown, status = 200, more: Record<string, string> = {}): PlainAnswer {
  const type = { 'content-type': 'application/json; charset=utf-8' };
  return { status, headers: { ...headers, ...type, ...more }, text: JSON.stringify(value) };
}

/** One line, for programs of a shell. */
export function line(text: string): PlainAnswer {
  const type = { 'content-type': 'text/plain; charset=utf-8' };
  return { status: 200, headers: { ...headers, ...type }, text: `${text}\n` };
}

export function html({ text, policy }: { text: string; policy: string }): PlainAnswer {
  const type = { 'content-type': 'text/html; charset=utf-8', 'x-frame-options': 'DENY' };
  return { status: 200, headers: { ...headers, ...type, 'content-security-policy': policy }, text };
}

/** Whether a page is preferred to JSON, as browsers do; who takes anything gets JSON. */
export function prefersHtml(request: Request): boolean {
  const accept = request.headers.get('accept') ?? '';
  return wish(accept, 'text/html') > wish(accept, 'application/json');
}

/** Returns how much a media type is wished for, from 0 to 1; the most precise range decides. */
function wish(accept: string, type: string): number {
  const ranges = accept.split(',').map((range) => {
    const [name = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const q = parameters.find((one) => one.startsWith('q='));
    return { name, q: q === undefined ? 1 : Number(q.slice(2)) || 0 };
  });
  const group = `${type.split('/')[0]}/*`;
  for (const name of [type, group, '*/*']) {
    const range = ranges.find((one) => one.name === name);
    if (range) return range.q;
  }
  return 0;
}
