import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { commands } from '../../src/cli/program.js';
import type { Command } from '../../src/cli/command.js';
import { fullQuestionId } from '../../src/model/ids.js';
import { noon, opened } from '../history/fixtures.js';
import { makeHome, removeHome } from '../support/home.js';
import { attacks } from './attacks.js';
import { hostileHistory } from './history.js';
import { hostileLibrary } from './pack.js';
import { told } from './stage.js';

/** Row S7 of the faults: what would run in a browser or in a spreadsheet. */
const payloads = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><style>*{background:url(https://example.org/x)}</style>',
  '</title></head><base href="https://example.org/">',
  '<a href="javascript:alert(1)">x</a>',
  '<!--',
  ']]>',
  '&lt;script&gt;',
  '<svg onload=alert(1)>',
  '<meta http-equiv="refresh" content="0;url=https://example.org">',
  '=HYPERLINK("https://example.org","x")',
  '+cmd|/c calc',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
];

let home: string;
beforeAll(async () => {
  home = makeHome();
  await hostileHistory(home);
  const history = await opened(`${home}/history.db`);
  for (const [index, note] of [...payloads, ...Object.values(attacks)].entries())
    history.mark({ question: fullQuestionId(`a/${index}${note}`), what: 'flag', note, at: noon, offset: 60 });
  history.close();
});
afterAll(() => removeHome(home));

function report(options: Readonly<Record<string, unknown>>): Promise<string> {
  const found = commands.find(({ name }) => name === 'report');
  const run: Command['run'] = (invocation) =>
    found?.run(invocation) ?? Promise.reject(new Error('no report'));
  return told(run, { options, home, library: hostileLibrary(payloads.join(' ')), terminal: false });
}

test.each([{ html: '-' }, { html: '-', items: true }])(
  'a page of %j runs nothing and fetches nothing',
  async (options) => {
    const page = await report(options);
    expect(page).toContain(`<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;;`);
    // Text between tags holds no sign that begins one; what stands in tags is ours.
    const tags = page.match(/<[^>]*>/g) ?? [];
    const foreign = tags.filter((tag) =>
      /^<\/?(?:script|img|a|base|iframe|object|link|embed)\b|\son\w+=|https?:|javascript:/i.test(tag),
    );
    expect(foreign).toEqual([]);
    expect(tags.filter((tag) => tag.startsWith('<meta'))).toHaveLength(3);
    expect(tags.filter((tag) => /^<\/?style/.test(tag))).toHaveLength(2);
    expect(page).not.toMatch(/(?!\n)\p{Cc}|[\u2028-\u202e\u2066-\u2069]/u);
  },
);

test('the flagged notes stand on the page as they were written', async () => {
  const page = await report({ html: '-', items: true });
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(page).toContain('&amp;lt;script&amp;gt;');
});

test.each([{ csv: true }, { csv: true, items: true }])('no cell of %j is a formula', async (options) => {
  const table = await report(options);
  const cells = [...table.matchAll(/(?:^|,|\n)("?)([^",\r\n]*)/g)].map(([, , cell = '']) => cell);
  expect(cells.length).toBeGreaterThan(6);
  expect(cells.filter((cell) => /^[=+@\t]|^-(?!\d)/.test(cell))).toEqual([]);
});
