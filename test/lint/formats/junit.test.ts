import { describe, expect, test } from '@jest/globals';
import { junit } from '../../../src/lint/formats/junit.js';
import { plain } from '../../../src/lint/paint.js';
import { brokenPacks, noFindings } from './broken-packs.js';
import { everySeverity } from './every-severity.js';

/** Every tag closes the one that was opened last; the attributes are in quotes, and nothing is left unescaped. */
function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  const body = xml.replace(/^<\?xml[^?]*\?>\n/, '');
  const tag = /<(\/?)([a-z-]+)((?: [a-z]+="[^"<]*")*)(\/?)>/g;
  const rest = body.replace(tag, (_, end: string, name: string, _attributes, empty: string) => {
    if (end === '' && empty === '') open.push(name);
    return end === '' || open.pop() === name ? '' : '<';
  });
  return open.length === 0 && !/[<>"']|&(?!(amp|lt|gt|quot|apos);)/.test(rest);
}

describe('junit', () => {
  test('is well-formed, whatever stands in names and messages', async () => {
    const { result, context } = await brokenPacks();
    expect(isWellFormed(junit(result, context))).toBe(true);
    const hostile = ']]><x a="1">&amp; \' \u0001 \ufffe \ud800 <!-- -->';
    const findings = everySeverity.findings.map((each) => ({ ...each, file: hostile, message: hostile }));
    const output = junit({ ...everySeverity, findings }, { ...context, sources: new Map([[hostile, '']]) });
    expect(isWellFormed(output)).toBe(true);
    expect(output).toContain(']]&gt;&lt;x a=&quot;1&quot;&gt;&amp;amp; &apos; \ufffd \ufffd \ufffd');
  });

  test('errors and warnings are failures, an info is a note, a file without findings passed', () => {
    const context = {
      sources: new Map([
        ['packs/b.yaml', ''],
        ['packs/a.yaml', ''],
      ]),
      paint: plain,
      version: '1',
    };
    const output = junit(everySeverity, context);
    expect(output.match(/<failure type="\w+"/g)).toEqual([
      '<failure type="error"',
      '<failure type="warning"',
    ]);
    expect(output.match(/<system-out>.*worth knowing<\/system-out>/g)).toHaveLength(1);
    expect(output).toContain('<testsuites name="prep lint" tests="4" failures="2" errors="0">');
    expect(output).toContain('<testcase name="lint" classname="packs/b.yaml"/>');
    expect(output.indexOf('name="packs/a.yaml"')).toBeLessThan(output.indexOf('name="packs/b.yaml"'));
  });

  test('nothing checked is no suite', () => {
    const output = junit(noFindings, { sources: new Map(), paint: plain, version: '1' });
    expect(output).toContain('tests="0" failures="0"');
  });
});
