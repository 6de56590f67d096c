import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../src/lint/finding.js';
import { fingerprint, uniqueFingerprints } from '../../src/lint/fingerprint.js';
import { Lines } from '../../src/lint/lines.js';
import { lint } from '../../src/lint/run.js';
import { packFile } from './sample-files.js';

const text = `pack: sample
title: A sample
area: data
questions:
  - {id: one, kind: boolean, level: mid, topic: t, skills: [technologies], prompt: Is one odd?, answer: true}
  - {id: two, kind: boolean, level: expert, topic: t, skills: [technologies], prompt: Is two odd?, answr: true, promt: x}
`;

async function printsOf(source: string, path = 'packs/a.yaml'): Promise<readonly string[]> {
  const file = packFile(path, source);
  const { findings } = await lint([file]);
  return uniqueFingerprints(findings, new Map([[file.path, file.text]]));
}

describe('fingerprints', () => {
  test('survive whatever moves the finding to another line or column', async () => {
    const before = await printsOf(text);
    expect(before.length).toBeGreaterThan(4);
    const moved = `# a comment\n\n${text.replace('{id: two, kind: boolean', '{id: two, tags: [odd, even], kind: boolean')}`;
    expect([...(await printsOf(moved))].sort()).toEqual([...before].sort());
    expect(await printsOf(text.replaceAll('\n', '\r\n'))).toEqual(before);
  });

  test('are those of the same file, however its path is written', async () => {
    expect(await printsOf(text, './packs/a.yaml')).toEqual(await printsOf(text));
    expect(await printsOf(text, 'packs\\a.yaml')).toEqual(await printsOf(text));
    expect(await printsOf(text, 'packs/b.yaml')).not.toEqual(await printsOf(text));
  });

  test('no two of a run are alike', async () => {
    const prints = await printsOf(
      text.replaceAll('skills: [technologies], ', '').replaceAll('level: mid, ', ''),
    );
    expect(new Set(prints).size).toBe(prints.length);
  });

  test('change with rule, question and words, not with the message', () => {
    const place = { line: 1, column: 3, endLine: 1, endColumn: 6 };
    const rest = { help: null, url: null, fix: null, severity: 'error', question: null } as const;
    const finding: Finding = { ...rest, file: 'a', place, rule: 'stem/empty', message: 'one' };
    const print = (other: Partial<Finding>, source = '- abc') =>
      fingerprint({ ...finding, ...other }, new Lines(new Map([['a', source]])));
    expect(print({ message: 'two' })).toBe(print({}));
    const others = [print({}), print({ rule: 'stem/other' }), print({}, '- abd'), print({ file: 'b' })];
    expect(new Set(others).size).toBe(others.length);
  });
});
