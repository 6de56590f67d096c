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

describe('the config of the user', () => {
  const user = 'config/prep/config.yaml';

  test('counts where neither a flag nor the project says otherwise, setting by setting', () => {
    place = new Workplace({
      'warned.yaml': warned,
      [user]: 'lint: {rules: {refs/missing: error, stem/too-long: off}, failOn: warn}\n',
    });
    expect(place.lint(['warned.yaml']).stdout).toContain('error: ');
    place.write('prep.config.yaml', 'lint: {rules: {refs/missing: warn}}\n');
    expect(place.lint(['warned.yaml'])).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('warning: '),
    });
    place.write('prep.config.yaml', 'lint: {rules: {refs/missing: warn}, failOn: error}\n');
    expect(place.lint(['warned.yaml']).status).toBe(0);
    expect(place.lint(['warned.yaml', '--fail-on', 'warn']).status).toBe(1);
    expect(place.lint(['warned.yaml', '--rule', 'refs/missing=off', '--fail-on', 'info']).status).toBe(0);
  });

  test('counts below a config that is named, too', () => {
    place = new Workplace({
      'warned.yaml': warned,
      [user]: 'lint: {failOn: warn}\n',
      'ci.yaml': 'lint: {maxWarnings: 5}\n',
      'strict.yaml': 'lint: {maxWarnings: 0, failOn: error}\n',
    });
    expect(place.lint(['warned.yaml', '--config', 'ci.yaml']).status).toBe(1);
    place.write(user, 'lint: {maxWarnings: 5}\n');
    expect(place.lint(['warned.yaml', '--config', 'strict.yaml']).status).toBe(1);
  });

  test.each([
    [
      'a slip',
      'lint: {failsOn: warn}\n',
      /config\.yaml:1:8: unknown key "failsOn" in lint; did you mean "failOn"\?/,
    ],
    [
      'a path, which only a project has',
      'lint: {ignore: [drafts]}\n',
      /config\.yaml:1:8: unknown key "ignore"/,
    ],
    ['what is no YAML', 'lint: [\n', /config\.yaml:1:\d+: /],
  ])('stops the command at %s', (_what, config, expected) => {
    place = new Workplace({ 'good.yaml': good, [user]: config });
    const { status, stderr } = place.lint(['good.yaml']);
    expect(status).toBe(2);
    expect(stderr).toMatch(expected);
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
