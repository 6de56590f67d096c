import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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

interface Script {
  readonly url: string;
  readonly functions: readonly {
    readonly functionName: string;
    readonly ranges: readonly { readonly count: number }[];
  }[];
}

/** What a run has executed, by V8: the names of its files and of its functions. A bundled module is a function. */
function executedBy(words: readonly string[], folder: string): readonly string[] {
  const coverage = join(place.folder, folder);
  const env = { ...homeEnvironment(place.folder), NODE_V8_COVERAGE: coverage };
  const run = spawnSync(process.execPath, [program, ...words], { cwd: place.folder, env, encoding: 'utf8' });
  expect(run.stderr).not.toContain('bug');
  const scripts = readdirSync(coverage).flatMap((name) => {
    const report = JSON.parse(readFileSync(join(coverage, name), 'utf8')) as { readonly result: Script[] };
    return report.result;
  });
  const called = scripts.flatMap(({ functions }) =>
    functions.filter(({ ranges }) => (ranges[0]?.count ?? 0) > 0),
  );
  return [...scripts.map(({ url }) => url), ...called.map(({ functionName }) => functionName)];
}

/** Names by which a library is known in the bundles: a file of its own, or its modules. */
const signs = {
  re2js: /\/dist\/re2js\.cjs$/,
  'better-sqlite3': /^node_modules\/better-sqlite3\//,
  '@inquirer/core': /^node_modules\/@inquirer\/core\//,
  tinyglobby: /^node_modules\/tinyglobby\//,
};

function libraries(names: readonly string[]): readonly string[] {
  return Object.entries(signs).flatMap(([library, sign]) =>
    names.some((name) => sign.test(name)) ? [library] : [],
  );
}

test('lint loads neither the database nor the menus nor RE2 where no pack needs them', () => {
  const executed = executedBy(['lint', 'good.yaml'], 'plain');
  expect(executed).toContain('src/cli/lint/run-lint.ts');
  expect(libraries(executed)).toEqual([]);
});

test('what is needed is loaded, so that the test above would see it', () => {
  expect(libraries(executedBy(['lint', 'pattern.yaml', '*.yaml'], 'pattern'))).toEqual([
    're2js',
    'tinyglobby',
  ]);
  const drill = libraries(executedBy(['drill', '--no-save', 'good.yaml'], 'drill'));
  expect(drill).toContain('better-sqlite3');
});

test('the names by which libraries are known stand in the bundles', () => {
  const dist = join(program, '..', '..', 'dist');
  const bundles = readdirSync(dist).filter((name) => name.endsWith('.cjs'));
  const modules = bundles.flatMap((name) =>
    [...readFileSync(join(dist, name), 'latin1').matchAll(/"(node_modules\/[^"]+)"/g)].map(
      ([, path = '']) => path,
    ),
  );
  expect(libraries([...modules, ...bundles.map((name) => `/dist/${name}`)])).toEqual(Object.keys(signs));
});
