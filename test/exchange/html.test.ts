import { describe, expect, test } from '@jest/globals';
import { withoutEntities } from '../../src/exchange/entities.js';
import { htmlToMarkdown, htmlToText, looksLikeHtml } from '../../src/exchange/html.js';

describe('HTML as Markdown', () => {
  test.each([
    ['a<br>b<br/>c', 'a\nb\nc'],
    ['<p>one</p><p>two</p>', 'one\n\ntwo'],
    ['<div>one</div><div>two</div>', 'one\ntwo'],
    ['<b>bold</b> <i>it</i> <code>x</code>', '**bold** *it* `x`'],
    ['<ol><li>a</li><li>b<ul><li>c</li></ul></li></ol>', '1. a\n2. b\n  - c'],
    ['<pre><code>if (a &lt; b)\n  c;</code></pre>', '```\nif (a < b)\n  c;\n```'],
    ['<a href="https://example.org/x">there</a>', '[there](https://example.org/x)'],
    ['<a href="javascript:alert(1)">there</a>', 'there'],
    ['<h2>Head</h2>text', '## Head\ntext'],
    ['<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a | b\nc'],
    ['List&lt;String&gt; and <T>', 'List<String> and <T>'],
    ['  a \n b  ', 'a b'],
    ['__init__ and *args', '\\_\\_init\\_\\_ and \\*args'],
    ['snake_case_name 2 * 3 * 4', 'snake_case_name 2 * 3 * 4'],
    ['a<!-- hidden -->b<style>p{}</style>', 'ab'],
    ['&#x1b;[31m&#0;', '\ufffd[31m&#0;'],
  ])('%s', (html, markdown) => {
    expect(htmlToMarkdown(html)).toEqual({ text: markdown, lost: [] });
  });

  test('what no text can hold is named', () => {
    const { text, lost } = htmlToMarkdown('a<img src="x"><video></video><script>alert(1)</script>b');
    expect({ text, lost }).toEqual({ text: 'ab', lost: ['a script', 'an image', 'a video'] });
  });
});

test('as plain text nothing is marked', () => {
  expect(htmlToText('<b>a</b> <code>__b__</code><ul><li>c</li></ul>').text).toBe('a __b__\n- c');
});

test('only known tags make HTML', () => {
  expect(['<b>x</b>', 'a<br>', '<img src="a">'].map(looksLikeHtml)).toEqual([true, true, true]);
  expect(['a < b', 'List<String>', '<T>', '<-'].map(looksLikeHtml)).toEqual([false, false, false, false]);
});

test('references that are not known stay, and so do those that are no character', () => {
  expect(withoutEntities('&amp;&#65;&#x42;&euro; &nosuch; &constructor; &#xd800; &#1114112;')).toBe(
    '&AB€ &nosuch; &constructor; &#xd800; &#1114112;',
  );
});

test('a megabyte of tags that never end takes no time', () => {
  expect(htmlToText('<a "'.repeat(50_000)).text.length).toBeGreaterThan(0);
  expect(htmlToText('<b>'.repeat(50_000)).text).toBe('');
});
