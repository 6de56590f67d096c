import { afterEach, describe, expect, test } from '@jest/globals';
import { broken, good, warned, Workplace } from './program.js';

let place = new Workplace();
afterEach(() => place.remove());

const other = (text: string) => text.replaceAll('sample', 'other');

describe('a baseline', () => {
  test('leaves out what was there when it was written, wherever that stands now', () => {
    place = new Workplace({ 'a.yaml': broken, 'b.yaml': other(warned) });
    const written = place.lint(['.', '--baseline', 'known.json', '--update-baseline']);
    expect(written).toMatchObject({ status: 0, stdout: '' });
    expect(written.stderr).toBe('recorded in known.json: 1 error, 1 warning in 2 files\n');
    place.write('a.yaml', `# moved\n# down\n${broken}`);
    const again = place.lint(['.', '--baseline', 'known.json', '--fail-on', 'info']);
    expect(again).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  test('shows and counts what is new', () => {
    place = new Workplace({ 'a.yaml': warned });
    place.lint(['.', '--baseline', 'known.json', '--update-baseline']);
    place.write('b.yaml', other(broken));
    const { status, stdout } = place.lint(['.', '--baseline', 'known.json']);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^b\.yaml:7:12: error: .*\n$/);
    const summary = place.lint(['.', '--baseline', 'known.json', '--format', 'json']).stdout;
    expect(summary).toMatch(/"errors": 1,\s+"warnings": 0/);
  });

  test('says when it holds more than there is, and can be brought up to date', () => {
    place = new Workplace({ 'a.yaml': warned });
    place.lint(['.', '--baseline', 'known.json', '--update-baseline']);
    place.write('a.yaml', good);
    const { status, stderr } = place.lint(['.', '--baseline', 'known.json']);
    expect(status).toBe(0);
    expect(stderr).toBe(
      'known.json holds 1 finding that is no longer there; --update-baseline takes them out\n',
    );
    place.lint(['.', '--baseline', 'known.json', '--update-baseline']);
    expect(JSON.parse(place.read('known.json'))).toEqual({ version: 1, findings: [] });
    expect(place.lint(['.', '--baseline', 'known.json']).stderr).toBe('');
  });

  test('is the one of the config, seen from there; without any it has a name of its own', () => {
    place = new Workplace({ 'a/b.yaml': broken });
    expect(place.lint(['b.yaml', '--update-baseline'], { at: 'a' }).status).toBe(0);
    expect(place.read('a/prep.baseline.json')).toContain('schema/enum');
    place.write('prep.config.yaml', 'lint: {baseline: known.json}\n');
    expect(place.lint(['a', '--update-baseline']).status).toBe(0);
    expect(place.lint(['a'])).toMatchObject({ status: 0, stdout: '' });
    expect(place.read('known.json')).toContain('"file": "a/b.yaml"');
  });
});
