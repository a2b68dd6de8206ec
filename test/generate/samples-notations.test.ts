import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  javaScript,
  jsonNotation,
  php,
  phpArray,
  shell,
} from '../../src/docs/samples/notations.ts';
import { printValue } from '../../src/docs/samples/print.ts';
import { phpHint, phpVersion, runPhp } from '../support/php.ts';

const awkward = {
  quotes: `it's "quoted" and \`ticked\``,
  backslashes: String.raw`C:\temp\ \' \" \n $x {$x} \u{41}`,
  lines: 'one\ntwo\r\n\tthree\u0000\u001b\u2028',
  unicode: 'Привет, 世界 🎉 é',
  shell: '$(id) `id` $HOME !! ; & | > < * ? ~ #',
  markup: '</script><!-- <?php ?> {% x %} {{x}}',
  numbers: [0, -1, 1.5, 1e21, 5e-324, 9007199254740991],
  truth: [true, false, null],
  'a key': { "it's": 1, Ключ: 2, '': 3, '10': 4, __proto: 5 },
  nested: { list: [[], [[1, [2]], {}], { deep: { deeper: ['x'.repeat(70)] } }] },
  empty: { list: [], object: {} },
  listLike: { '0': 'a', '1': 'b' },
};

describe('what JSON can hold is written as people write it', () => {
  test('in JSON, with short lists in one line', () => {
    expect(printValue({ A: [1, 'b'], C: {} }, jsonNotation)).toBe(
      '{\n  "A": [1, "b"],\n  "C": {}\n}',
    );
  });

  test('in JavaScript', () => {
    expect(printValue({ A: "it's", 'b-c': [{ d: null }] }, javaScript)).toBe(
      `{\n  A: 'it\\'s',\n  'b-c': [\n    {\n      d: null,\n    },\n  ],\n}`,
    );
  });

  test('in PHP', () => {
    expect(phpArray({ A: "it's", B: ['$x', 'a\n$x'], C: {} })).toBe(
      `[\n    'A' => 'it\\'s',\n    'B' => ['$x', "a\\n\\$x"],\n    'C' => (object) [],\n]`,
    );
  });

  test('no parameters are an empty array in PHP', () => {
    expect(phpArray({})).toBe('[]');
  });

  test('for a shell, in single quotes', () => {
    expect(shell(`it's $HOME`)).toBe(String.raw`'it'\''s $HOME'`);
  });
});

describe('the language reads what was meant', () => {
  const evaluate = (text: string) => JSON.parse(runInNewContext(`JSON.stringify(${text})`));
  const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

  property.prop([fc.jsonValue()])('JSON', (value) => {
    expect(JSON.parse(printValue(value, jsonNotation))).toEqual(plain(value));
  });

  property.prop([fc.jsonValue()])('JavaScript', (value) => {
    expect(evaluate(printValue(value, javaScript))).toEqual(plain(value));
  });

  test('JavaScript, where it is awkward', () => {
    const value = { ...awkward, ...JSON.parse('{"__proto__": [1]}') };
    expect(evaluate(printValue(value, javaScript))).toEqual(plain(value));
  });

  test('the shell', () => {
    const texts = [
      ...Object.values(awkward).map((value) => printValue(value, jsonNotation)),
      ...fc.sample(fc.string({ unit: 'binary' }), 200).filter((text) => !text.includes('\u0000')),
    ];
    const script = `printf '%s\\0' ${texts.map(shell).join(' ')}`;
    const output = execFileSync('bash', ['-c', script], { encoding: 'utf8' });
    expect(output.split('\u0000').slice(0, -1)).toEqual(texts);
  });

  test.skipIf(!phpVersion)(`PHP${phpVersion ? '' : ` (${phpHint})`}`, () => {
    const values = [awkward, ...fc.sample(fc.jsonValue(), 300)];
    const folder = mkdtempSync(join(tmpdir(), 'php-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'values.php');
    const list = values.map((value) => printValue(value, php)).join(',\n');
    writeFileSync(file, `<?php echo json_encode([${list}], JSON_THROW_ON_ERROR);`);
    expect(JSON.parse(runPhp([file]))).toEqual(plain(values));
  });
});
