import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { phpHint, phpRequired, phpVersion, runPhp } from '../support/php.ts';
import { calls, sourceOf } from './samples-calls.ts';

const folder = mkdtempSync(join(tmpdir(), 'samples-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.runIf(phpRequired)('PHP is there', () => {
  expect(phpVersion, phpHint).toBeDefined();
});

const title = `PHP${phpVersion ? '' : ` (${phpHint})`}`;
describe.skipIf(!phpVersion)(title, () => {
  /** Stand-ins for what the samples load; each prints the call that it was asked for. */
  const libraries = {
    'crest.php': `<?php
      class CRest {
        static function call($method, $params = []) {
          return ['result' => json_encode(['method' => $method, 'params' => (object) $params])];
        }
      }`,
    'vendor/autoload.php': `<?php
      namespace Bitrix24\\SDK\\Services;
      class ServiceBuilderFactory {
        public $core;
        static function createServiceBuilderFromWebhook(string $url) {
          $builder = new self();
          $builder->core = $builder;
          return $builder;
        }
        function call(string $method, array $params) {
          echo json_encode(['method' => $method, 'params' => (object) $params]);
          return $this;
        }
        function getResponseData() { return $this; }
        function getResult() { return ''; }
      }`,
  };

  const rows = ['PHP CRest', 'B24PhpSDK'].flatMap((label) =>
    calls.map((row) => ({ label, ...row })),
  );

  beforeAll(() => {
    mkdirSync(join(folder, 'vendor'));
    for (const [name, text] of Object.entries(libraries)) writeFileSync(join(folder, name), text);
  });

  test.each(rows)('$label, $title is right and makes the call of the example', (row) => {
    const file = join(folder, 'sample.php');
    writeFileSync(file, sourceOf(row.label, row.call));
    expect(runPhp(['-l', file])).toContain('No syntax errors');
    const env = { ...process.env, B24_WEBHOOK: 'https://acme.bitrix24.com/rest/1/x/' };
    const output = execFileSync('php', [file], { encoding: 'utf8', env });
    const { method, params } = row.call;
    expect(JSON.parse(output)).toEqual({ method, params });
  });
});
