import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { homeEnvironment } from '../../support/home.js';
import { good, packText, Workplace } from './program.js';

const program = join(import.meta.dirname, '..', '..', '..', 'bin', 'prep.js');
const pattern = 'explain: A tree of keys in order is what makes range scans cheap.\nrefs: [RFC 9110]\n';
const withPattern = packText(pattern)
  .replace('kind: boolean', 'kind: text')
  .replace('answer: true', 'accept: [yes]\n    pattern: ye+s');

let place: Workplace;
beforeAll(() => {
  place = new Workplace({ 'good.yaml': good, 'pattern.yaml': withPattern });
});
afterAll(() => place.remove());

/** All code that a run has loaded, in one text. V8 writes down which scripts it ran. */
function loadedBy(words: readonly string[], folder: string): string {
  const coverage = join(place.folder, folder);
  const env = { ...homeEnvironment(place.folder), NODE_V8_COVERAGE: coverage };
  spawnSync(process.execPath, [program, ...words], { cwd: place.folder, env, input: '' });
  const reports = readdirSync(coverage).map((name) => readFileSync(join(coverage, name), 'utf8'));
  const urls = reports.flatMap((report) => report.match(/file:\/\/[^"]+/g) ?? []);
  return [...new Set(urls)].map((url) => `${url}\n${readFileSync(fileURLToPath(url), 'utf8')}`).join('\n');
}

/** Words by which a library is known in the bundle. */
const signs = {
  re2js: /RE2JSFlagsException = class/,
  'better-sqlite3': /node_modules\/better-sqlite3\//,
  '@inquirer/core': /User force closed the prompt/,
  tinyglobby: /expandDirectories/,
};

function libraries(code: string): readonly string[] {
  return Object.entries(signs).flatMap(([name, sign]) => (sign.test(code) ? [name] : []));
}

test('lint loads neither the database nor the menus nor RE2 where no pack needs them', () => {
  expect(libraries(loadedBy(['lint', 'good.yaml'], 'plain'))).toEqual([]);
});

test('what is needed is loaded, so that the test above would see it', () => {
  expect(libraries(loadedBy(['lint', 'pattern.yaml', '*.yaml'], 'pattern'))).toEqual(['re2js', 'tinyglobby']);
  const drill = libraries(loadedBy(['drill', '--no-save', 'good.yaml'], 'drill'));
  expect(drill).toContain('better-sqlite3');
});

test('the words by which libraries are known stand in the bundle', () => {
  const dist = join(program, '..', '..', 'dist');
  const bundle = readdirSync(dist).map((name) => readFileSync(join(dist, name), 'utf8'));
  expect(libraries(bundle.join('\n'))).toEqual(['re2js', '@inquirer/core', 'tinyglobby']);
});
