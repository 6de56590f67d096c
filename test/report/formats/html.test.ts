import { describe, expect, test } from '@jest/globals';
import { fc } from '../../support/properties.js';
import { fullQuestionId } from '../../../src/model/ids.js';
import { dayOf } from '../../../src/model/calendar.js';
import { buildReport } from '../../../src/report/build.js';
import type { ReportDocument } from '../../../src/report/document.js';
import { html } from '../../../src/report/formats/html.js';
import { area, document, input, interview, learner, mark, now } from '../samples.js';

const busy = document({
  interview,
  days: [{ date: '2026-11-17', answers: 12, accuracy: 0.5, minutes: 9 }],
  calibration: [{ confidence: 'sure', answers: 20, accuracy: 0.9 }],
  honesty: { forecasts: 12, meanError: 0.031 },
  flags: [
    { question: fullQuestionId('data/a'), area: 'data', date: '2026-11-17', note: 'a note', exists: true },
  ],
  areas: [
    area({ area: 'data', title: 'Data', weak: true, trend: [0.2, 0.9, 0.4] }),
    area({ area: 'x', reviews: 1 }),
  ],
});

/** Every way in which all views of a report can look. */
const pages = [
  busy,
  document(),
  buildReport(input()),
  ...[{ area: 'security' }, { since: dayOf(now) - 6 }, { items: true }].map((view) =>
    buildReport({ ...learner, view }),
  ),
];

const elements = [
  'h1',
  'h2',
  'main',
  'header',
  'footer',
  'section',
  'table',
  'caption',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
  'svg',
  'figure',
  'dl',
  'ul',
  'li',
  'p',
  'div',
  'span',
];

describe('the page', () => {
  test.each(pages)('needs nothing else: no script, nothing to fetch, and a policy that says so', (page) => {
    const shown = html(page);
    expect(shown).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(shown).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; img-src data:">`,
    );
    expect(shown).not.toMatch(
      /<script|<link|<img|<iframe|<object|<embed|@import|url\(|\bon\w+="|https?:|javascript:/i,
    );
    expect(shown).toMatch(/prefers-color-scheme: dark[\s\S]*@media print/);
  });

  test.each(pages)('closes what it opens, and has one heading of the first order', (page) => {
    const shown = html(page);
    for (const name of elements) {
      const opened = shown.match(new RegExp(`<${name}(?=[\\s>])`, 'g'))?.length ?? 0;
      expect([name, shown.match(new RegExp(`</${name}>`, 'g'))?.length ?? 0]).toEqual([name, opened]);
    }
    expect(shown.match(/<h1/g)).toHaveLength(1);
  });

  test.each(pages)('says of each picture what it shows, and of each table what it holds', (page) => {
    const shown = html(page);
    for (const [picture] of shown.matchAll(/<svg[\s\S]*?<\/svg>/g)) {
      const described =
        /role="img"\s+aria-labelledby="(\S+)-title \1-desc"[\s\S]*<title id="\1-title">.+<\/title>\s*<desc id="\1-desc">.+<\/desc>/;
      expect(picture.includes('aria-hidden="true"') || described.test(picture)).toBe(true);
    }
    const tables = shown.match(/<table>/g)?.length ?? 0;
    expect(shown.match(/<caption>\s*\S[^<]*<\/caption>/g)?.length ?? 0).toBe(tables);
    expect(shown.match(/<th scope="(?:col|row)"/g)?.length ?? 0).toBe(shown.match(/<th /g)?.length ?? 0);
    const ids = [...shown.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('tells what the text report tells', () => {
    const shown = html(busy);
    for (const part of [
      'Interview: Thursday 2026-12-10, in 22 days.',
      '41 %',
      '63 %',
      'weak',
      'not enough answers yet',
    ])
      expect(shown).toContain(part);
    for (const part of [
      'off by 3 points on average (12 of them)',
      'data/a (2026-11-17): a note',
      'Practised on 1 day',
    ])
      expect(shown).toContain(part);
  });

  test('draws a curve within its picture for any forecast', () => {
    const shares = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(shares, { minLength: 2, maxLength: 121 }), (forecast) => {
        const days = forecast.map((readiness) => ({
          date: '2026-12-01',
          readiness,
          low: 0,
          high: 1,
          stopped: 0,
        }));
        const [, path = ''] =
          /class="studied" d="(M[^"]+)"/.exec(
            html(document({ interview: { ...interview, forecast: days } })),
          ) ?? [];
        const numbers = (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
        expect(numbers.length).toBeGreaterThanOrEqual(4);
        for (const number of numbers) expect(number >= 0 && number <= 400).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});

describe('whatever a name or a note holds', () => {
  const payloads = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onload='alert(1)",
    '</style><b>',
    '&lt;b&gt;',
  ];

  function withText(text: string): ReportDocument {
    const id = fullQuestionId(text);
    return document({
      areas: [area({ area: text, title: text }), area({ area: text, title: text, weight: 0 })],
      weakest: [{ question: id, area: text, recallNow: 0.5, lapses: 1 }],
      flags: [{ question: id, area: null, date: '2026-11-18', note: text, exists: false }],
      next: text,
    });
  }

  function views(text: string): readonly ReportDocument[] {
    const id = fullQuestionId(text);
    const sum = { answers: 1, accuracy: 1, minutes: 1, daysPractised: 1 };
    const question = {
      question: id,
      topic: text,
      reviews: 1,
      recallNow: 1,
      due: false,
      last: [],
      lastDate: null,
    };
    const topic = { topic: text, questions: 1, seen: 1, reviews: 1, accuracy: 1, recallNow: 1 };
    const item = {
      question: id,
      answers: 30,
      difficulty: 1,
      discrimination: null,
      unchosen: [text],
      medianSeconds: 1,
      hinted: 0,
    };
    const whole = withText(text);
    return [
      whole,
      { ...whole, detail: { area: text, topics: [topic], questions: [question] } },
      {
        ...whole,
        period: {
          since: text,
          until: text,
          days: 1,
          now: sum,
          before: sum,
          areas: [{ area: text, now: sum, before: sum }],
        },
      },
      { ...whole, items: { minimum: 30, items: [item], tooFew: 0 } },
    ];
  }

  /** The elements and attributes of a page, without its texts. */
  const skeleton = (page: string) => page.match(/<[^>]*>/g)?.map((tag) => tag.replace(/"[^"]*"/g, '""'));

  test.each(payloads)('%s stays text', (payload) => {
    const harmless = views('x').map((view) => skeleton(html(view)));
    expect(views(payload).map((view) => skeleton(html(view)))).toEqual(harmless);
  });

  test('it stays text', () => {
    const harmless = views('x').map((view) => skeleton(html(view)));
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...payloads));
    fc.assert(
      fc.property(
        text.filter((each) => /\S/.test(each)),
        (each) => {
          expect(views(`x${each}`).map((view) => skeleton(html(view)))).toEqual(harmless);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('a flag from the history is shown, not obeyed', () => {
    const page = html(buildReport({ ...learner, marks: [mark('a/"><script>', 'flag', '<b onclick=x>')] }));
    expect(page).toContain(
      'a/&quot;&gt;&lt;script&gt; (2026-11-18, no longer in a pack): &lt;b onclick=x&gt;',
    );
  });
});
