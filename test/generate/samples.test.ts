import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { forms } from '../../src/docs/samples/forms.ts';
import { codeSamples, withCodeSamples } from '../../src/docs/samples/samples.ts';
import { listen } from '../../src/http/listen.ts';
import { createMock } from '../../src/mock/create-mock.ts';
import { document, methods } from '../support/document.ts';
import { calls, sourceOf } from './samples-calls.ts';

const mock = await createMock(document);
const server = await listen(mock.fetch, { port: 0 });
afterAll(() => server.close());

test('each method has a sample in each form, and each form a name of its own', () => {
  const labels = forms.map(({ label }) => label);
  expect(new Set(labels).size).toBe(7);
  for (const [, operation] of methods) {
    expect(codeSamples(document, operation).map(({ label }) => label)).toEqual(labels);
  }
});

test('the overlay is what the reference shows', () => {
  const overlay = readFileSync(
    new URL('../../generated/code-samples.overlay.yaml', import.meta.url),
    'utf8',
  );
  const { actions } = parse(overlay) as { actions: { target: string; update: object }[] };
  const { paths } = withCodeSamples(document);
  expect(actions).toEqual(
    Object.entries(paths).map(([path, { post }]) => ({
      target: `$.paths['${path}'].post`,
      update: { 'x-codeSamples': (post as unknown as Record<string, unknown>)['x-codeSamples'] },
    })),
  );
});

test('the document for other tools carries no samples', () => {
  expect(JSON.stringify(document)).not.toContain('x-codeSamples');
});

describe.each(['cURL (webhook)', 'cURL (OAuth)'])('%s', (label) => {
  test.each(calls)('$title gets its answer from the mock', async ({ call, answer }) => {
    const command = sourceOf(label, call).replace(
      'https://your-portal.bitrix24.example',
      server.url,
    );
    expect(command).toContain(server.url);
    const { stdout } = await promisify(execFile)('bash', ['-c', `${command} --silent`]);
    expect(JSON.parse(stdout)).toEqual(answer);
  });
});
