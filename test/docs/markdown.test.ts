import { expect, test } from 'vitest';
import { code, plainText, prose } from '../../src/docs/markdown.ts';

test.each([
  ['a|b', 'a\\|b'],
  ['<b> & &lt;', '&lt;b&gt; &amp; &amp;lt;'],
  ['*a* `b` ~c~ [d](e) \\', '\\*a\\* \\`b\\` \\~c\\~ \\[d\\](e) \\\\'],
  ['CHAT_ID _a_ __b__', 'CHAT_ID \\_a\\_ \\_\\_b\\_\\_'],
  ['{% tag %}', '&#123;% tag %}'],
  [' two\n lines ', 'two lines'],
])('plain text %j is shown as it is', (text, markdown) => {
  expect(plainText(text)).toBe(markdown);
});

test.each([
  ['<a> & {% b %}', '`<a> & {% b %}`'],
  ['LEAD|13', '`LEAD\\|13`'],
  ['Empty `TITLE`', '`` Empty `TITLE` ``'],
  ['a ``b`` c', '``` a ``b`` c ```'],
])('the literal %j is shown as it is', (text, markdown) => {
  expect(code(text)).toBe(markdown);
});

test.each([
  ['**Bold** and `code`', '**Bold** and `code`'],
  ['a|b, a\\|b and `a|b`', 'a\\|b, a\\|b and `a\\|b`'],
  ['<a> and `<a>`', '&lt;a&gt; and `<a>`'],
  ['{% tag %} and `{% tag %}`', '&#123;% tag %} and `{% tag %}`'],
  ['two\nlines', 'two lines'],
])('the Markdown %j keeps its meaning in a cell', (markdown, cell) => {
  expect(prose(markdown)).toBe(cell);
});
