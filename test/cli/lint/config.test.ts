import { afterEach, describe, expect, test } from '@jest/globals';
import { good, warned, Workplace } from './program.js';

let place = new Workplace();
afterEach(() => place.remove());

const other = (text: string) => text.replaceAll('sample', 'other');

describe('the nearest prep.config.yaml upwards', () => {
  test('sets rules, what fails, and how many warnings may be', () => {
    place = new Workplace({ 'a/b/warned.yaml': warned });
    expect(place.lint(['warned.yaml'], { at: 'a/b' }).status).toBe(0);
    place.write('prep.config.yaml', 'lint: {failOn: warn}\n');
    expect(place.lint(['warned.yaml'], { at: 'a/b' }).status).toBe(1);
    place.write('a/prep.config.yaml', 'lint: {maxWarnings: 1}\n');
    expect(place.lint(['warned.yaml'], { at: 'a/b' }).status).toBe(0);
    place.write(
      'a/b/prep.config.yaml',
      'lint:\n  rules:\n    refs/missing: off # our sources lie elsewhere\n',
    );
    expect(place.lint(['warned.yaml'], { at: 'a/b' })).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  test('gives way to flags', () => {
    place = new Workplace({
      'warned.yaml': warned,
      'prep.config.yaml': 'lint: {rules: {refs/missing: error}, failOn: info, maxWarnings: 0}\n',
    });
    expect(place.lint(['warned.yaml']).status).toBe(1);
    const flags = ['--rule', 'refs/missing=warn', '--fail-on', 'error', '--max-warnings', '1'];
    expect(place.lint(['warned.yaml', ...flags]).status).toBe(0);
  });

  test('may hold nothing', () => {
    for (const config of ['', '# nothing yet\n', '{}\n', 'lint: {}\n']) {
      place = new Workplace({ 'warned.yaml': warned, 'prep.config.yaml': config });
      expect(place.lint(['warned.yaml'])).toMatchObject({ status: 0, stderr: '' });
    }
  });

  test('stops the command where it is wrong, with every place', () => {
    const config = 'lint:\n  rules:\n    refs/missing: of\n  maxWarnings: -1\n  ignore: drafts\nlnt: {}\n';
    place = new Workplace({ 'good.yaml': good, 'prep.config.yaml': config });
    const { status, stderr } = place.lint(['good.yaml']);
    expect(status).toBe(2);
    expect(stderr.match(/^(prep: )?prep\.config\.yaml:\d+:\d+/gm)).toHaveLength(4);
    expect(stderr).toContain('"of" is not one of off, info, warn, error; did you mean "off"?');
  });

  test('is not read for what is asked about the linter itself', () => {
    place = new Workplace({ 'prep.config.yaml': 'lint: [\n' });
    expect(place.lint(['--list-rules']).status).toBe(0);
  });
});

describe('files to ignore', () => {
  const files = { 'a.yaml': good, 'drafts/b.yaml': other(warned), 'drafts/old/c.yaml': other(warned) };

  test.each([
    ['a folder', '[drafts]'],
    ['a glob', '["drafts/**/*.yaml"]'],
    ['names anywhere', '["**/b.yaml", "**/c.yaml"]'],
  ])('by %s, seen from the config, also where they are named', (_what, ignore) => {
    place = new Workplace({ ...files, 'prep.config.yaml': `lint: {ignore: ${ignore}, failOn: warn}\n` });
    expect(place.lint(['a.yaml', 'drafts'])).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(place.lint(['../a.yaml', 'b.yaml'], { at: 'drafts' })).toMatchObject({ status: 0, stdout: '' });
  });

  test('all that is named: that is an error, unless it may be', () => {
    place = new Workplace({ ...files, 'prep.config.yaml': 'lint: {ignore: [drafts]}\n' });
    const { status, stderr } = place.lint(['drafts']);
    expect([status, stderr]).toEqual([2, expect.stringContaining('ignored by the config')]);
    expect(place.lint(['drafts', '--allow-empty']).status).toBe(0);
  });
});
