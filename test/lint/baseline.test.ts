import { describe, expect, test } from '@jest/globals';
import { baselineOf, beyondBaseline, readBaseline } from '../../src/lint/baseline.js';
import { lint } from '../../src/lint/run.js';
import { packFile } from './sample-files.js';

const head = 'pack: sample\ntitle: A sample\narea: data\nquestions:\n';

function options(...texts: readonly string[]): string {
  const wrong = texts.map((text) => `      - {text: ${text}}\n`).join('');
  return `  - id: one
    kind: choice
    level: mid
    topic: t
    skills: [technologies]
    prompt: Which one?
    options:
      - {text: Right, correct: true}
${wrong}    explain: It is the right one.
    refs: ["RFC 9110"]
`;
}

async function check(text: string, path = 'a.yaml') {
  const file = packFile(path, text);
  const { findings } = await lint([file]);
  const own = findings.filter(({ rule }) => rule === 'mcq/missing-why' || rule === 'schema/enum');
  return { findings: own, sources: new Map([[path, file.text]]) };
}

describe('a baseline', () => {
  test('holds what was found then, however far down it stands now', async () => {
    const then = await check(head + options('Two', 'Three'));
    const baseline = baselineOf(then.findings, then.sources);
    expect(baseline.findings).toMatchObject([
      { file: 'a.yaml', rule: 'mcq/missing-why', question: 'sample/one', count: 2 },
    ]);
    const now = await check(`# moved\n\n${head}${options('Two', 'Three')}`);
    expect(beyondBaseline(now.findings, { baseline, sources: now.sources })).toEqual({ fresh: [], gone: 0 });
  });

  test('lets through what is one more of the same', async () => {
    const then = await check(head + options('Two'));
    const baseline = baselineOf(then.findings, then.sources);
    const now = await check(head + options('Two', 'Three'));
    const { fresh, gone } = beyondBaseline(now.findings, { baseline, sources: now.sources });
    expect([fresh.length, fresh[0]?.place.line, gone]).toEqual([1, 14, 0]);
  });

  test('lets through what is of another question, file or rule', async () => {
    const then = await check(head + options('Two'));
    const baseline = baselineOf(then.findings, then.sources);
    for (const now of [
      await check((head + options('Two')).replace('id: one', 'id: other')),
      await check(head + options('Two'), 'b.yaml'),
      await check((head + options('Two')).replace('mid', 'expert')),
    ]) {
      expect(beyondBaseline(now.findings, { baseline, sources: now.sources }).fresh).toHaveLength(1);
    }
  });

  test('tells how much of it is gone, in the files that were looked at', async () => {
    const then = await check(head + options('Two', 'Three'));
    const baseline = baselineOf(then.findings, then.sources);
    const now = await check(head + options('Two'));
    expect(beyondBaseline(now.findings, { baseline, sources: now.sources }).gone).toBe(1);
    const elsewhere = { baseline, sources: new Map([['b.yaml', '']]) };
    expect(beyondBaseline([], elsewhere).gone).toBe(0);
  });

  test('is the same for any order of what was found', async () => {
    const { findings, sources } = await check(head + options('Two').replace('mid', 'expert'));
    const more = [...findings, ...findings.map((finding) => ({ ...finding, file: 'b.yaml' }))];
    const backwards = baselineOf([...more].reverse(), sources);
    expect(JSON.stringify(backwards)).toBe(JSON.stringify(baselineOf(more, sources)));
  });
});

describe('readBaseline', () => {
  test('reads what was written', async () => {
    const { findings, sources } = await check(head + options('Two', 'Three'));
    const baseline = baselineOf(findings, sources);
    expect(readBaseline(JSON.stringify(baseline))).toEqual(baseline);
    expect(readBaseline('{"version":1,"findings":[]}')).toEqual({ version: 1, findings: [] });
  });

  test.each([
    'no json',
    'null',
    '[]',
    '{}',
    '{"version":2,"findings":[]}',
    '{"version":1,"findings":{}}',
    '{"version":1,"findings":[{"file":"a"}]}',
    '{"version":1,"findings":[null]}',
    '{"version":1,"findings":[{"file":"a","rule":"b","question":null,"fingerprint":"c","count":0}]}',
  ])('refuses %s', (json) => {
    expect(readBaseline(json)).toBeUndefined();
  });
});
