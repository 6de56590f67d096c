import { afterEach, describe, expect, test } from '@jest/globals';
import { broken, good, packText, warned, Workplace } from './program.js';

let place = new Workplace();
afterEach(() => place.remove());

const files = {
  'b/broken.yaml': broken,
  'a/warned.yaml': packText('explain: It is so by its definition.\n', 'other'),
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
    for (const format of ['json', 'sarif', 'gitlab', 'junit']) {
      const expected = place.lint(['.', '--format', format]).stdout;
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

test('a finding in the guide is shown with its line', () => {
  place = new Workplace();
  const shipped = place.lint(['--format', 'pretty', '--rule', 'pack/coverage=error']);
  expect(shipped.stderr).toBe('');
  expect(shipped.status).toBe(0);
});

test('the preset strict runs what is off by default', () => {
  place = new Workplace({ 'good.yaml': good.replace('Does the', 'Always: does the') });
  const rules = (words: readonly string[]) =>
    new Set(place.lint(['good.yaml', ...words]).stdout.match(/\[[a-z/-]+\]$/gm));
  expect(rules(['--preset', 'strict'])).toEqual(new Set(['[cue/absolute-terms]']));
  expect(rules([])).toEqual(new Set());
});
