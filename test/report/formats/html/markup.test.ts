import { describe, expect, test } from '@jest/globals';
import { fc } from '../../../support/properties.js';
import { escaped, html, Markup, none } from '../../../../src/report/formats/html/markup.js';

describe('markup', () => {
  test('takes text as text, and markup as markup', () => {
    const inner = html`<b>${'1 < 2'}</b>`;
    expect(html`<p title="${'"x" & \'y\''}">${inner}${[inner, none]} ${3}</p>`.source).toBe(
      '<p title="&quot;x&quot; &amp; &#39;y&#39;"><b>1 &lt; 2</b><b>1 &lt; 2</b>\n 3</p>',
    );
    expect(inner).toBeInstanceOf(Markup);
  });

  test('keeps out what HTML does not allow and what turns the writing direction', () => {
    expect(escaped('a\u0000b\u001bc\u202ed\ud800e\nf\tg')).toBe('a\ufffdb\ufffdc\ufffdd\ufffde\nf\tg');
  });

  test('of any text has no sign that could end an attribute or begin an element', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escaped(text)).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/);
      }),
    );
  });

  test('is escaped once: read back, it is what it was', () => {
    const read = (source: string) =>
      source.replace(
        /&(amp|lt|gt|quot|#39);/g,
        (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? "'",
      );
    fc.assert(fc.property(fc.string(), (text) => expect(read(escaped(text))).toBe(text)));
  });
});
