import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { homeEnvironment } from '../../support/home.js';
import { broken, type Ended, good, packText, warned, Workplace } from './program.js';

let place: Workplace;
beforeAll(() => {
  place = new Workplace({
    'good.yaml': good,
    'warned.yaml': warned,
    'broken.yaml': broken,
    'many/a.yaml': good,
    'many/b.yml': packText('', 'other'),
    'empty/readme.txt': 'no pack',
    'no-baseline.json': '{}',
    'configs/typo.yaml': 'lint: {failsOn: warn, rules: {refs/mising: off}}\n',
    'configs/broken.yaml': 'lint: {rules: [\n',
    'configs/strict.yaml': 'lint: {failOn: info, maxWarnings: 3}\n',
  });
});
afterAll(() => place.remove());

describe('0: nothing grave was found, or what was asked was told', () => {
  test.each<[string, ...string[]]>([
    ['good.yaml'],
    ['warned.yaml'],
    ['many'],
    ['many/*.yaml', 'many/*.{yml,yaml}'],
    ['warned.yaml', '--max-warnings', '1'],
    ['broken.yaml', '--rule', 'schema/enum=off'],
    ['warned.yaml', '--rule', 'refs/missing=info', '--fail-on', 'warn'],
    ['nowhere/*.yaml', '--allow-empty'],
    ['empty', '--allow-empty'],
    ['broken.yaml', '--update-baseline', '--baseline', 'new-baseline.json'],
    ['--list-rules'],
    ['--list-rules', '--format', 'json'],
    ['--explain', 'refs/missing'],
    ['--print-schema'],
    ['--help'],
  ])('%s %s %s %s', (...words) => {
    expect(place.lint(words)).toMatchObject({ status: 0 });
  });
});

describe('1: something was found', () => {
  test.each<[string, ...string[]]>([
    ['broken.yaml'],
    ['good.yaml', 'broken.yaml', 'warned.yaml'],
    ['.'],
    ['warned.yaml', '--fail-on', 'warn'],
    ['warned.yaml', '--max-warnings', '0'],
    ['warned.yaml', '--max-warnings', '0', '--quiet'],
    ['warned.yaml', '--rule', 'refs/missing=error'],
    ['warned.yaml', '--rule', 'refs/missing=info,schema/enum=off', '--fail-on', 'info'],
    ['warned.yaml', '--config', 'configs/strict.yaml'],
  ])('%s %s %s %s %s', (...words) => {
    expect(place.lint(words)).toMatchObject({ status: 1, stderr: '' });
  });
});

describe('2: it could not be done, and stderr says why', () => {
  test.each<[expected: string, ...words: string[]]>([
    ['"goood.yaml" matches no file; did you mean "good.yaml"?', 'goood.yaml'],
    ['"many/c.yaml" matches no file; did you mean "many/a.yaml"?', 'many/c.yaml'],
    ['"nowhere/*.yaml" matches no file', 'nowhere/*.yaml', 'good.yaml'],
    ['"empty" holds no .yaml or .yml file', 'empty'],
    ['--format takes one of', 'good.yaml', '--format', 'jsn'],
    ['did you mean "json"?', 'good.yaml', '--format', 'jsn'],
    ['--output is written FORMAT=PATH, not "sarif"', 'good.yaml', '--output', 'sarif'],
    ['--output writes files, not stdout', 'good.yaml', '--output', 'json=-'],
    ['not "serif"; did you mean "sarif"?', 'good.yaml', '--output', 'serif=x'],
    ['names "./x.json" twice', 'good.yaml', '--output', 'json=x.json', '--output', 'sarif=./x.json'],
    ['would overwrite "good.yaml"', 'good.yaml', '--output', 'json=good.yaml'],
    ['its folder does not exist', 'good.yaml', '--output', 'json=nowhere/x.json'],
    [
      'there is no rule "refs/mising"; did you mean "refs/missing"?',
      'good.yaml',
      '--rule',
      'refs/mising=off',
    ],
    ['there is no rule "no-key"; did you mean "mcq/no-key"?', '--explain', 'no-key'],
    ['not "warning"', 'good.yaml', '--rule', 'refs/missing=warning'],
    ['it is written --rule ID=SEVERITY', 'good.yaml', '--rule', 'refs/missing'],
    [
      '--preset takes one of strict, not "strickt"; did you mean "strict"?',
      'good.yaml',
      '--preset',
      'strickt',
    ],
    ['--fail-on takes one of error, warn, info, not "eror"', 'good.yaml', '--fail-on', 'eror'],
    ['--max-warnings takes a whole number', 'good.yaml', '--max-warnings', 'few'],
    ['unknown option', 'good.yaml', '--fail-in', 'warn'],
    [
      'typo.yaml:1:8: unknown key "failsOn" in lint; did you mean "failOn"?',
      'good.yaml',
      '--config',
      'configs/typo.yaml',
    ],
    ['typo.yaml:1:31: unknown key "refs/mising"', 'good.yaml', '--config', 'configs/typo.yaml'],
    ['configs/broken.yaml:1:', 'good.yaml', '--config', 'configs/broken.yaml'],
    ['configs/none.yaml cannot be read', 'good.yaml', '--config', 'configs/none.yaml'],
    ['there is no baseline "nowhere.json"', 'good.yaml', '--baseline', 'nowhere.json'],
    ['"no-baseline.json" is not a baseline', 'good.yaml', '--baseline', 'no-baseline.json'],
    ['--fix and --fix-dry-run exclude each other', 'good.yaml', '--fix', '--fix-dry-run'],
    ['--fix cannot mend stdin', '-', '--fix'],
    ['--format has no place', 'good.yaml', '--fix-dry-run', '--format', 'json'],
  ])('%s', (expected, ...words) => {
    const { status, stdout, stderr } = place.lint(words);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(expected);
    expect(stderr).not.toContain('bug');
  });

  test('a link that leads nowhere is not proposed in its own place', () => {
    symlinkSync('nothing.yaml', join(place.folder, 'link.yaml'));
    expect(place.lint(['link.yaml']).stderr).toMatch(/^prep: "link.yaml" matches no file\n/);
  });

  test('all that matches nothing is named at once', () => {
    const { stderr } = place.lint(['one.yaml', 'two/*.yaml']);
    expect(stderr).toMatch(/"one.yaml" matches no file\n"two\/\*\.yaml" matches no file/);
  });
});

describe('a reader who stops reading', () => {
  const program = join(import.meta.dirname, '..', '..', '..', 'bin', 'prep.js');
  const piped = (command: string): Ended => {
    const { status, stdout, stderr } = spawnSync('bash', ['-c', command], {
      cwd: place.folder,
      env: { ...homeEnvironment(place.folder), NODE: process.execPath, PREP: program },
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };

  test('is not told about it', () => {
    const ended = piped('"$NODE" "$PREP" lint --print-schema | head -c 20; echo " ${PIPESTATUS[0]}"');
    expect(ended.stderr).toBe('');
    expect(ended.stdout).toMatch(/^\{\s+"\$schema": "htt?p? 0\n$/);
  });

  test('and the files of --output are written all the same', () => {
    piped('"$NODE" "$PREP" lint broken.yaml --output json=piped.json --format json | true');
    expect(place.read('piped.json')).toContain('schema/enum');
  });
});
