import { fc, test as property } from '@fast-check/vitest';
import { expect } from 'vitest';
import bundle from '../../generated/openapi.json' with { type: 'json' };
import type { OpenApiDocument } from '../../src/document/types.ts';
import { createMock } from '../../src/mock/create-mock.ts';
import { json, post } from '../support/control.ts';
import { secretValue, tells, writing, writings } from '../support/secrets.ts';

const lines: string[] = [];
const mock = await createMock(bundle as unknown as OpenApiDocument, {
  log: (line) => lines.push(line),
});
const form = { 'content-type': 'application/x-www-form-urlencoded' };

/** What a call gives beside its credentials. */
const bodies: Record<string, (text: string) => RequestInit> = {
  'unknown name': (text) => post({ [text]: 1 }),
  'name of which the end is cut': (text) => post({ [`${'x'.repeat(50)} ${text}`]: 1 }),
  'name in a list': (text) => post({ USERS: [{ [text]: 1 }] }),
  value: (text) => post({ TITLE: [text], COLOR: text }),
  'JSON as a form': (text) => post(JSON.stringify({ a: text.replaceAll('&', '') }), form),
  'broken body': (text) => post(`{"TITLE": "${text}`),
  'content type': (text) => post('{}', { 'content-type': text.replace(/[^!-~]/g, '') || 'a' }),
  preference: (text) => post({}, { ...json, prefer: `example=${text.replace(/[^!-~]/g, '')}` }),
};

property.prop([secretValue, writing, fc.constantFrom(...Object.keys(bodies)), fc.boolean()], {
  numRuns: 200,
})(
  'what a call is made with is in no log, cause or response',
  async (secret, way, place, isToken) => {
    lines.length = 0;
    const written = (writings[way] as (text: string) => string)(secret);
    const body = (bodies[place] as (text: string) => RequestInit)(written);
    const given = encodeURIComponent(secret);
    const path = isToken ? `im.chat.add?auth=${given}` : `1/${given}/im.chat.add`;
    const answer = await mock.fetch(new Request(`http://x/rest/${path}`, body));
    const shown = [await answer.text(), ...[...answer.headers].flat(), ...lines].join('\n');
    expect([shown, tells(shown, secret)]).toEqual([shown, false]);
  },
);
