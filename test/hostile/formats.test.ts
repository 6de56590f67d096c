import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../src/lint/finding.js';
import { formats } from '../../src/lint/formats/registry.js';
import { plain } from '../cli/terminal/widgets/keys.js';
import { attacks, planted } from './attacks.js';
import { expectShown } from './witness.js';

/** What acts on those who read reports: workflow commands, markup, the ends of properties. */
const ofReaders: Readonly<Record<string, string>> = {
  'a workflow command': '\n::error file=x::HACKED\n::set-env name=PATH::x\n##[add-path]x',
  'an encoded command': '%0A::error::HACKED%0D%0A::add-mask::x',
  'the end of a property': ',line=1,title=x::HACKED',
  'the end of an element': ']]></failure></testcase><script>x</script>&nbsp;&#27;"\'',
  'an entity': '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
  noncharacters: '\ufffe\uffff',
};
const all = { ...attacks, ...ofReaders };

/** A finding in whose every text the attack stands, in a file of whose every line it is a part. */
function reported(name: string, attack: string): string {
  const file = `packs/${planted('file', attack)}`;
  const finding: Finding = {
    ...{ file, message: planted('message', attack), help: planted('help', attack), rule: 'stem/empty' },
    ...{ place: { line: 1, column: 1, endLine: 1, endColumn: 9 }, severity: 'error', url: null },
    ...{ question: planted('question', attack), fix: null },
  } as Finding;
  const counts = { error: 1, warn: 0, info: 0 };
  const result = { findings: [finding], files: 1, questions: 1, counts };
  const sources = new Map([[file, planted('source', attack)]]);
  return formats.get(name)?.(result, { sources, paint: plain, version: '1' }) ?? '';
}

describe.each([...formats.keys()])('%s', (format) => {
  test.each(Object.entries(all))('%s is shown and does nothing', async (name, attack) => {
    const fields = format === 'pretty' ? ['file', 'message', 'help'] : ['file', 'message'];
    // In JSON and in annotations some signs are written otherwise; there it is enough that nothing acts.
    const spelled = ['json', 'sarif', 'gitlab'].includes(format);
    await expectShown(reported(format, attack), spelled || name in ofReaders ? [] : fields);
  });
});

test.each(['json', 'sarif', 'gitlab'])('%s can be read, and holds the texts whole', (format) => {
  for (const attack of Object.values(all)) {
    const text = JSON.stringify(JSON.parse(reported(format, attack)));
    expect(text.includes(JSON.stringify(planted('message', attack)).slice(1, -1))).toBe(true);
  }
});

test('github holds one annotation, its own, and no other command', () => {
  for (const attack of Object.values(all)) {
    const lines = reported('github', attack).split('\n').slice(0, -1);
    const commands = lines.filter((line) => /^\s*(?:::|##\[)/.test(line));
    expect(commands).toHaveLength(1);
    expect(commands[0]).toMatch(
      /^::error file=packs\/[^,:]*,line=1,endLine=1,col=1,endColumn=9,title=stem\/empty::/,
    );
    expect(lines).toHaveLength(2);
  }
});

/** XML 1.0, section 2.2: what may stand in a document. */
const unfit = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

test('junit is XML, and what is reported stands in it as text', () => {
  for (const attack of Object.values(all)) {
    const xml = reported('junit', attack);
    expect(xml).not.toMatch(unfit);
    const tags = [...xml.matchAll(/<[^>]*>/g)].map(([tag]) => tag.replace(/"[^"]*"/g, '""'));
    expect(tags.map((tag) => /^<[/?]?([\w-]+)/.exec(tag)?.[1])).toEqual([
      ...[
        'xml',
        'testsuites',
        'testsuite',
        'testcase',
        'failure',
        'failure',
        'testcase',
        'testsuite',
        'testsuites',
      ],
    ]);
    expect(xml.replace(/&(?:amp|lt|gt|quot|apos);/g, '')).not.toContain('&');
  }
});
