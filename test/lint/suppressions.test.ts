import { describe, expect, test } from '@jest/globals';
import type { Setting } from '../../src/lint/rule.js';
import { lint } from '../../src/lint/run.js';
import { packFile } from './sample-files.js';

/** A question without explanation and source, with more lines of its own. */
function bare(id: string, more = ''): string {
  return `  - id: ${id}
    kind: boolean
    level: mid
    topic: ${id}
    skills: [technologies]
    prompt: Is ${id} what it says it is?
    answer: true
${more.replace(/^(?=.)/gm, '    ')}`;
}

function packText(questions: string, head = ''): string {
  return `pack: sample\ntitle: A sample\narea: data\n${head}questions:\n${questions}`;
}

const both = 'explain/missing, refs/missing';
const watched = /^(explain|refs|lint|schema)\/|^stem\/empty$/;

/** `line rule` of what is found by the rules that these tests are about. */
async function found(text: string, severities: readonly (readonly [string, Setting])[] = []) {
  const { findings } = await lint([packFile('p.yaml', text)], { severities: new Map(severities) });
  return findings
    .filter(({ rule }) => watched.test(rule))
    .map(({ place, rule }) => `${place.line}:${place.column} ${rule}`);
}

describe('a rule is silenced', () => {
  test('not at all without a word', async () => {
    expect(await found(packText(bare('a') + bare('b')))).toEqual([
      '5:5 explain/missing',
      '5:5 refs/missing',
      '12:5 explain/missing',
      '12:5 refs/missing',
    ]);
  });

  test('in the question that says so, and in no other', async () => {
    const lintKey = `lint: {disable: [${both}], reason: It is a definition.}\n`;
    expect(await found(packText(bare('a') + bare('b', lintKey) + bare('c')))).toEqual([
      '5:5 explain/missing',
      '5:5 refs/missing',
      '20:5 explain/missing',
      '20:5 refs/missing',
    ]);
  });

  test('in the whole pack, and not in the next one of the file', async () => {
    const head = 'lint:\n  disable: [refs/missing]\n  reason: Sources follow.\n';
    const text = `${packText(bare('a') + bare('b'), head)}---\n${packText(bare('c')).replace('sample', 'other')}`;
    expect(await found(text)).toEqual([
      '8:5 explain/missing',
      '15:5 explain/missing',
      '27:5 explain/missing',
      '27:5 refs/missing',
    ]);
  });

  test('by a comment above the question, whose end is not the end of the comment', async () => {
    const comment = `  # prep-lint-disable-next-question ${both} -- a definition -- really\n`;
    expect(await found(packText(bare('a') + comment + bare('b') + bare('c')))).toEqual([
      '5:5 explain/missing',
      '5:5 refs/missing',
      '20:5 explain/missing',
      '20:5 refs/missing',
    ]);
  });

  test('by a comment in a file with Windows line ends', async () => {
    const comment = `# prep-lint-disable-next-question ${both} -- a definition\n`;
    expect(await found(packText(comment + bare('a')).replaceAll('\n', '\r\n'))).toEqual([]);
  });

  test('although the question has errors of its own', async () => {
    const lintKey = 'lint: {disable: [schema/enum], reason: A level of ours.}\n';
    const text = packText(bare('a', lintKey).replace('mid', 'expert'));
    expect(await found(text)).toEqual([]);
  });
});

describe('a comment is not one for us', () => {
  test('inside a text', async () => {
    const prompt =
      'hints:\n  - |\n    Look:\n    # prep-lint-disable-next-question refs/missing -- no\n    # prep-lint-x\n';
    const text = packText(bare('a', prompt) + bare('b'));
    expect(await found(text)).toEqual([
      '5:5 explain/missing',
      '5:5 refs/missing',
      '17:5 explain/missing',
      '17:5 refs/missing',
    ]);
  });

  test('behind something on the same line', async () => {
    const text = packText(bare('a')).replace(
      'area: data',
      'area: data # prep-lint-disable-next-question refs/missing -- no',
    );
    expect(await found(text)).toContain('5:5 refs/missing');
  });
});

describe('what silences is checked itself', () => {
  test.each([
    ['a rule that does not exist', 'lint: {disable: [refs/mising], reason: x}', '12:21 lint/unknown-rule'],
    ['half the name of a rule', 'lint: {disable: [missing], reason: x}', '12:21 lint/unknown-rule'],
    ['a rule that finds nothing', 'lint: {disable: [stem/empty], reason: x}', '12:21 lint/unused-disable'],
    ['no reason', 'lint: {disable: [refs/missing]}', '12:4 lint/no-reason'],
    ['an empty reason', 'lint: {disable: [refs/missing], reason: " "}', '12:4 lint/no-reason'],
    ['no rule at all', 'lint: {disable: [], reason: x}', '12:4 lint/unknown-rule'],
  ])('%s', async (_what, lintKey, expected) => {
    const own = (await found(packText(bare('a', `${lintKey}\n`)))).filter((each) => each.includes(' lint/'));
    const [place = '', rule = ''] = expected.split(' ');
    const [line = '', column = ''] = place.split(':');
    expect(own).toEqual([`${line}:${Number(column) + 1} ${rule}`]);
  });

  test.each([
    ['# prep-lint-disable-next-question -- why', '5:5 lint/unknown-rule'],
    ['# prep-lint-disable-next-question refs/mising -- why', '5:37 lint/unknown-rule'],
    ['# prep-lint-disable-next-question stem/empty -- why', '5:37 lint/unused-disable'],
    ['# prep-lint-disable-next-question refs/missing', '5:5 lint/no-reason'],
    ['# prep-lint-disable refs/missing -- why', '5:5 lint/unknown-rule'],
  ])('%s', async (comment, expected) => {
    const own = (await found(packText(`  ${comment}\n${bare('a')}`))).filter((each) =>
      each.includes(' lint/'),
    );
    expect(own).toEqual([expected]);
  });

  test('a comment after the last question silences nothing', async () => {
    const text = packText(`${bare('a')}  # prep-lint-disable-next-question refs/missing -- why\n`);
    expect(await found(text)).toContain('12:37 lint/unused-disable');
  });

  test('a rule that is off is not called unused, nor one that an error kept from running', async () => {
    const lintKey = 'lint: {disable: [stem/empty], reason: x}\n';
    const text = packText(bare('a', lintKey));
    expect(await found(text, [['stem/empty', 'off']])).not.toContain('12:22 lint/unused-disable');
    const broken = await found(text.replace('level: mid', 'level: expert'));
    expect(broken).toEqual(['7:12 schema/enum']);
  });

  test('nor one that compares questions: what it compares may not be there this time', async () => {
    const lintKey = 'lint: {disable: [pack/duplicate-id], reason: x}\n';
    expect((await found(packText(bare('a', lintKey)))).filter((each) => each.includes('lint/'))).toEqual([]);
  });

  test('these findings are set like others', async () => {
    const lintKey = 'lint: {disable: [stem/empty]}\n';
    const off = [
      ['lint/no-reason', 'off'],
      ['lint/unused-disable', 'off'],
    ] as const;
    expect((await found(packText(bare('a', lintKey)), off)).filter((each) => each.includes('lint/'))).toEqual(
      [],
    );
  });
});

test('two thousand questions that silence a rule are looked up, not searched', async () => {
  const lintKey = 'lint: {disable: [refs/missing], reason: x}\n';
  const ids = Array.from({ length: 2000 }, (_, index) => `q${index}`);
  const text = packText(ids.map((id) => bare(id, lintKey)).join(''));
  const { findings } = await lint([packFile('p.yaml', text)], {
    severities: new Map([['pack/duplicate-question', 'off']]),
  });
  expect(findings.filter(({ rule }) => rule === 'refs/missing' || rule.startsWith('lint/'))).toEqual([]);
  expect(findings.filter(({ rule }) => rule === 'explain/missing')).toHaveLength(2000);
});
