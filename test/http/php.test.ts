import { fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { parseStr } from '../../src/http/parse-str.ts';
import {
  decodeJson,
  isEmpty,
  isInt,
  isNumeric,
  looselyEquals,
  PhpFloat,
  toInt,
  toText,
  toValidInt,
} from '../../src/http/php.ts';
import { readAvatar } from '../../src/sandbox/methods/avatar.ts';
import { phpHint, phpRequired, phpVersion, runPhp } from '../support/php.ts';
import { pictures } from '../support/pictures.ts';
import { pieces, values } from './php-values.ts';

test.runIf(phpRequired)('PHP is there', () => expect(phpVersion, phpHint).toBeDefined());

const piece = fc.constantFrom(...pieces);
const form = fc.array(piece, { minLength: 1, maxLength: 14 }).map((pieces) => pieces.join(''));
const forms = fc.sample(form, { seed: 20261125, numRuns: 5000 });

const script = `
$given = json_decode(stream_get_contents(STDIN), true);
$at = ['options' => ['min_range' => 1]];
$read = function ($json) use ($at) {
  $value = json_decode($json, true);
  $id = filter_var(is_array($value) ? 'x' : $value, FILTER_VALIDATE_INT, $at);
  return ['json' => $json, 'empty' => empty($value), 'int' => (string) (int) $value,
    'numeric' => is_numeric($value), 'whole' => is_int($value), 'id' => $id === false ? null : (string) $id,
    'text' => is_array($value) ? null : trim(str_replace("\\0", '', (string) $value)),
    'N' => $value == 'N', 'OPEN' => $value == 'OPEN'];
};
$parse = function ($form) { $fields = []; @parse_str($form, $fields); return $fields; };
$size = function ($picture) {
  $size = @getimagesizefromstring(base64_decode($picture));
  return $size ? "image $size[0]x$size[1]" : '';
};
$all = ['values' => array_map($read, $given['values']), 'forms' => array_map($parse, $given['forms']),
  'pictures' => array_map($size, $given['pictures'])];
echo json_encode($all, JSON_INVALID_UTF8_SUBSTITUTE);
`;

interface Read {
  json: string;
  empty: boolean;
  int: string;
  numeric: boolean;
  whole: boolean;
  id: string | null;
  text: string | null;
  N: boolean;
  OPEN: boolean;
}

describe.skipIf(!phpVersion)(`as PHP ${phpVersion ?? `(${phpHint})`} does`, () => {
  const bodies = Object.values(pictures).map((one) => one.toString('base64'));
  const input = JSON.stringify({ values, forms, pictures: bodies });
  const php = phpVersion
    ? (JSON.parse(runPhp(['-r', script], undefined, input)) as {
        values: Read[];
        forms: unknown[];
        pictures: string[];
      })
    : { values: [], forms: [], pictures: [] };

  test.each(php.values)('$json is read', (expected) => {
    const value = orNull(() => decodeJson(expected.json));
    expect({
      json: expected.json,
      empty: isEmpty(value),
      int: asText(toInt(value)),
      numeric: isNumeric(value),
      whole: isInt(value),
      id: wholeText(value),
      text: expected.text === null ? null : toText(value),
      N: looselyEquals(value, 'N'),
      OPEN: looselyEquals(value, 'OPEN'),
    }).toEqual({ ...expected, int: asText(Number(expected.int)), id: asTextOrNull(expected.id) });
  });

  test(`${forms.length} forms are read`, () => {
    expect(forms.map((one) => plain(parseStr(one)))).toEqual(php.forms.map(plain));
  });

  test.each(Object.keys(pictures))('the size of a picture in %s is found', (kind) => {
    const index = Object.keys(pictures).indexOf(kind);
    expect(readAvatar(bodies[index], 'server')).toBe(php.pictures[index]);
  });
});

/** PHP gives `null` for what is no JSON. */
function orNull(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return null;
  }
}

const asText = (value: number) => String(value);
const asTextOrNull = (text: string | null) => (text === null ? null : asText(Number(text)));

/** PHP validates the text of any value; the sandbox asks for texts and whole numbers only. */
function wholeText(value: unknown): string | null {
  const scalar = value instanceof PhpFloat ? toText(value) : value === true ? 1 : value;
  const id = toValidInt(scalar);
  return id === undefined ? null : asText(id);
}

/** PHP has one kind of array for lists and objects. */
function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return entries.map(([key, item]) => [key, plain(item)]);
}
