import { afterEach, describe, expect, test } from '@jest/globals';
import { cpSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../../../src/lint/registry.js';
import { withoutMarks } from '../../../src/lint/samples.js';
import { broken, good, packText, warned, Workplace } from './program.js';

let place = new Workplace();
afterEach(() => place.remove());

const source = 'explain: A tree of keys in order is what makes range scans cheap.\n';
const files = {
  'b/broken.yaml': broken,
  'a/warned.yaml': packText(source, 'other'),
};

describe('what is shown', () => {
  test('in a pipe one line a finding, sorted', () => {
    place = new Workplace(files);
    expect(place.lint(['.']).stdout).toBe(
      'a/warned.yaml:5:5: warning: the question names no source [refs/missing]\n' +
        'b/broken.yaml:7:12: error: "expert" is not one of junior, mid, senior [schema/enum]\n',
    );
  });

  test('several formats in one run, each as it would be by itself', () => {
    place = new Workplace(files);
    const outputs = ['sarif', 'json', 'junit', 'gitlab', 'github', 'pretty', 'concise'];
    const words = outputs.flatMap((name) => ['--output', `${name}=out-${name}.txt`]);
    const { stdout } = place.lint(['a', 'b', ...words]);
    expect(stdout).toContain('a/warned.yaml:5:5');
    for (const name of outputs) {
      expect(place.read(`out-${name}.txt`)).toBe(place.lint(['a', 'b', '--format', name]).stdout);
    }
  });

  test('the same for any order and any writing of the paths', () => {
    place = new Workplace(files);
    for (const format of ['pretty', 'concise', 'github', 'json', 'sarif', 'gitlab', 'junit']) {
      const expected = place.lint(['.', '--format', format]).stdout;
      expect(place.lint(['.', '--format', format]).stdout).toBe(expected);
      for (const paths of [
        ['a', 'b'],
        ['b', 'a'],
        ['./b/broken.yaml', '*/*.yaml'],
        [`${place.folder}/b`, 'a/../a'],
      ]) {
        expect(place.lint([...paths, '--format', format]).stdout).toBe(expected);
      }
    }
  });

  test('with --quiet only errors, in every output, while warnings count as ever', () => {
    place = new Workplace(files);
    const { status, stdout } = place.lint(['a', '-q', '--max-warnings', '0', '--output', 'json=out.json']);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(place.read('out.json')).toContain('"warnings": 0');
    expect(place.lint(['--quiet', '.']).stdout).toMatch(/^b\/broken.yaml:7:12: error: .*\n$/);
  });

  test('a pack from stdin by the name it is given, though nothing of that name exists', () => {
    place = new Workplace();
    const { status, stdout } = place.lint(['-', '--stdin-filename', 'not/there.yaml'], { input: broken });
    expect(status).toBe(1);
    expect(stdout).toMatch(/^not\/there\.yaml:7:12: error/);
    expect(place.lint(['-'], { input: warned }).stdout).toMatch(/^<stdin>:5:5: warning/);
  });

  test('a file under two names once', () => {
    place = new Workplace({ 'good.yaml': good });
    const { stdout } = place.lint(['good.yaml', './good.yaml', '*.yaml', '--format', 'json']);
    expect(stdout).toContain('"files": 1');
  });

  test('a file that is no YAML does not hide the others', () => {
    place = new Workplace({ ...files, 'a/no.yaml': 'pack: "never closed\n' });
    const { stdout } = place.lint(['.']);
    expect(stdout.match(/^[^:]+/gm)).toEqual(['a/no.yaml', 'a/warned.yaml', 'b/broken.yaml']);
  });
});

/** The program in a folder of its own, where what it ships can be changed. */
function shippedElsewhere(): Workplace {
  const elsewhere = new Workplace();
  const root = join(import.meta.dirname, '..', '..', '..');
  for (const name of ['bin', 'dist', 'package.json', 'questions', 'seeds'])
    cpSync(join(root, name), join(elsewhere.folder, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(elsewhere.folder, 'node_modules'));
  return elsewhere;
}

test('a finding in the guide of the shipped packs is shown with its line', () => {
  place = shippedElsewhere();
  const guide = place.read('seeds/guide.yaml');
  place.write('seeds/guide.yaml', guide.replace('slug: data\n', 'slug: dates\n'));
  const { status, stdout } = place.lint(['--format', 'pretty', '--quiet'], { program: 'bin/prep.js' });
  expect(status).toBe(1);
  expect(stdout).toMatch(
    /no question is about the area "dates".*\n.*--> seeds\/guide\.yaml:\d+:11\n.*\n.*slug: dates\n/,
  );
});

test('the preset strict runs, as info, what is off by default', () => {
  const [rule] = rules.filter(({ severity }) => severity === 'off');
  if (rule === undefined) throw new Error('no rule is off by default');
  place = new Workplace(
    Object.fromEntries(Object.entries(rule.bad.files).map(([name, text]) => [name, withoutMarks(text)])),
  );
  expect(place.lint(['.', '--preset', 'strict']).stdout).toMatch(
    new RegExp(`: info: .* \\[${rule.id}\\]$`, 'm'),
  );
  expect(place.lint(['.']).stdout).not.toContain(rule.id);
});
