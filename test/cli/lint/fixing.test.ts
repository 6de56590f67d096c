import { afterEach, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { good, packText, Workplace } from './program.js';

let place = new Workplace();
afterEach(() => place.remove());

const fields = `tags: [1.10, 'two', no]  # stays as it is
explain: "A tree of keys in order is what makes range scans cheap."
refs:
  - title:   'PostgreSQL, B-Tree Indexes'   # spaces, too
    url: https://www.postgresql.org/docs/current/btree.html
`;
const text = `# A comment at the top\n\n${packText(fields)}`;
const mended = text.replace('1.10', '"1.10"').replace('no]', '"no"]');
const windows = (plain: string) => `\ufeff${plain.replaceAll('\n', '\r\n')}`;

describe('--fix', () => {
  test('edits what it mends and nothing else, and twice is as good as once', () => {
    place = new Workplace({ 'a.yaml': text, 'b.yaml': good.replaceAll('sample', 'other') });
    const first = place.lint(['--fix', '.']);
    expect(first).toEqual({ status: 0, stdout: '', stderr: 'mended 2 findings in 1 file\n' });
    expect(place.read('a.yaml')).toBe(mended);
    expect(place.lint(['--fix', '.']).stderr).toBe('mended 0 findings in 0 files\n');
    expect(place.read('a.yaml')).toBe(mended);
    expect(place.read('b.yaml')).toBe(good.replaceAll('sample', 'other'));
  });

  test('keeps Windows line ends, the byte order mark, the rights of the file and a link to it', () => {
    place = new Workplace({ 'a.yaml': windows(text) });
    const path = join(place.folder, 'a.yaml');
    chmodSync(path, 0o640);
    symlinkSync('a.yaml', join(place.folder, 'link.yaml'));
    expect(place.lint(['--fix', 'link.yaml']).stderr).toContain('mended 2');
    expect(place.read('a.yaml')).toBe(windows(mended));
    expect(readFileSync(join(place.folder, 'link.yaml'), 'utf8')).toBe(windows(mended));
    expect(statSync(path).mode & 0o777).toBe(0o640);
  });

  test('shows what is left, and ends with its status', () => {
    const left = text.replace('level: mid', 'level: expert');
    place = new Workplace({ 'a.yaml': text, 'b.yaml': left.replaceAll('sample', 'other') });
    const { status, stdout } = place.lint(['--fix', '.']);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^b\.yaml:9:12: error: .*\n$/);
  });

  test('a file that may not be written is named', () => {
    place = new Workplace({ 'a.yaml': text });
    // Root may write anything, but no one a file whose name is a folder's.
    const words = ['-', '--fix-dry-run', '--output', `json=${place.folder}`];
    expect(place.lint(words, { input: text })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('cannot be written: it is a folder'),
    });
  });
});

describe('--fix-dry-run', () => {
  test('changes nothing and prints what --fix would, for git apply', () => {
    place = new Workplace({
      'packs/a.yaml': windows(text),
      'packs/b.yaml': text.replaceAll('sample', 'other'),
    });
    const { status, stdout, stderr } = place.lint(['--fix-dry-run', 'packs']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: 'would mend 4 findings in 2 files\n' });
    expect(place.read('packs/a.yaml')).toBe(windows(text));
    expect(stdout).toMatch(/^--- a\/packs\/a\.yaml\n\+\+\+ b\/packs\/a\.yaml\n@@ -\d+,\d+ \+\d+,\d+ @@\n/);
    const patch = spawnSync('git', ['apply', '--unsafe-paths', '-'], { cwd: place.folder, input: stdout });
    expect(patch.status).toBe(0);
    expect(place.read('packs/a.yaml')).toBe(windows(mended));
    expect(place.read('packs/b.yaml')).toBe(mended.replaceAll('sample', 'other'));
  });

  test('works on stdin, and says nothing where nothing is to be mended', () => {
    place = new Workplace();
    const words = ['-', '--fix-dry-run', '--stdin-filename', 'a.yaml'];
    expect(place.lint(words, { input: text }).stdout).toMatch(/^--- a\/a\.yaml\n/);
    expect(place.lint(words, { input: good })).toMatchObject({ status: 0, stdout: '' });
  });

  test('the files of --output tell what would be left', () => {
    place = new Workplace({ 'a.yaml': text });
    place.lint(['a.yaml', '--fix-dry-run', '--output', 'json=left.json']);
    expect(place.read('left.json')).toContain('"results": []');
    place.lint(['a.yaml', '--output', 'json=left.json']);
    expect(place.read('left.json')).toContain('"fixable": 2');
  });
});
