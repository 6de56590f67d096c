import { afterEach, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { homeEnvironment } from '../../support/home.js';
import { broken, good, warned, Workplace } from './program.js';

const root = join(import.meta.dirname, '..', '..', '..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');

let place = new Workplace();
afterEach(() => place.remove());

/** The lines of a step as GitHub and GitLab run them. */
function inBash(script: string, env: Readonly<Record<string, string>> = {}) {
  const run = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd: place.folder,
    env: { ...homeEnvironment(place.folder), ...env },
    encoding: 'utf8',
  });
  return { status: run.status, stdout: run.stdout, stderr: run.stderr };
}

interface Step {
  readonly name: string;
  readonly run: string;
}

function checkStep(): Step {
  const [action] = parseAllDocuments(read('action.yml'));
  const { runs } = action?.toJS() as { runs: { steps: readonly Step[] } };
  const step = runs.steps.find(({ name }) => name === 'Check packs');
  if (step === undefined) throw new Error('the action has no such step');
  return step;
}

function runAction(inputs: { readonly paths: string; readonly flags?: string }) {
  const ended = inBash(checkStep().run, {
    GITHUB_ACTION_PATH: root,
    GITHUB_OUTPUT: join(place.folder, 'outputs'),
    PATHS: inputs.paths,
    FLAGS: inputs.flags ?? '',
    SARIF: 'found.sarif',
  });
  return { ...ended, outputs: place.read('outputs') };
}

test("the action's step annotates what it finds, writes SARIF, and fails", () => {
  place = new Workplace({ 'packs/a b.yaml': broken, 'more/good.yaml': good.replaceAll('sample', 'other') });
  const { status, stdout, stderr, outputs } = runAction({ paths: 'packs\n\n  \nmore/*.yaml\n' });
  expect([status, stderr, outputs]).toEqual([1, '', 'sarif=found.sarif\n']);
  expect(stdout).toMatch(/^::error file=packs\/a b\.yaml,line=7,/m);
  expect(place.read('found.sarif')).toContain('schema/enum');
});

test("the action's step passes flags on, one a line, and runs nothing of what it is given", () => {
  place = new Workplace({ 'warned.yaml': warned });
  expect(runAction({ paths: 'warned.yaml' }).status).toBe(0);
  expect(runAction({ paths: 'warned.yaml', flags: '--fail-on=warn\n' }).status).toBe(1);
  const { status, stderr } = runAction({ paths: '$(touch x)\n; touch x\n--version' });
  expect(status).toBe(2);
  expect(stderr).toContain('"$(touch x)" matches no file');
  expect(inBash('test ! -e x').status).toBe(0);
});

/** The YAML blocks of README below a heading. */
function snippets(heading: string): readonly string[] {
  const [, section = ''] = read('README.md').split(`\n### ${heading}\n`);
  return [...(section.split('\n### ')[0] ?? '').matchAll(/```yaml\n([^]*?)```/g)].map(
    (match) => match[1] ?? '',
  );
}

test.each(['GitHub', 'GitLab', 'pre-commit'])('what README says for %s is YAML', (heading) => {
  const blocks = snippets(heading);
  expect(blocks.length).toBeGreaterThan(0);
  for (const block of blocks)
    expect(parseAllDocuments(block).flatMap(({ errors }) => [...errors])).toEqual([]);
});

test('the line of README for GitLab checks packs and writes both reports', () => {
  const [document] = parseAllDocuments(snippets('GitLab')[0] ?? '');
  const { 'lint-packs': job } = document?.toJS() as {
    'lint-packs': { script: readonly string[]; artifacts: { reports: Record<string, string> } };
  };
  place = new Workplace({ 'packs/broken.yaml': broken });
  const lint = job.script.filter((line) => line.startsWith('prep lint')).join('\n');
  const { status } = inBash(`prep() { "${process.execPath}" "${root}/bin/prep.js" "$@"; }\n${lint}`);
  expect(status).toBe(1);
  const { codequality = '', junit = '' } = job.artifacts.reports;
  expect(JSON.parse(place.read(codequality))).toEqual([
    expect.objectContaining({ check_name: 'schema/enum' }),
  ]);
  expect(place.read(junit)).toContain('<testsuites');
});

test('the hooks of pre-commit name what the program knows', () => {
  const [hooks] = parseAllDocuments(read('.pre-commit-hooks.yaml'));
  const entries = (hooks?.toJS() as readonly { entry: string; files: string }[]).map((hook) => hook.entry);
  expect(entries).toHaveLength(2);
  place = new Workplace({ 'packs/good.yaml': good });
  for (const entry of entries) {
    const script = `prep() { "${process.execPath}" "${root}/bin/prep.js" "$@"; }\n${entry} packs/good.yaml`;
    expect(inBash(script)).toMatchObject({ status: 0, stdout: '' });
  }
});

test('a pack can name its schema where README says, relative to itself', () => {
  place = new Workplace();
  const schema = place.lint(['--print-schema']).stdout;
  expect(JSON.parse(schema)).toHaveProperty('$schema', 'http://json-schema.org/draft-07/schema#');
  const modeline = '# yaml-language-server: $schema=./pack.schema.json\n';
  writeFileSync(join(place.folder, 'pack.schema.json'), schema);
  place.write('good.yaml', modeline + good);
  expect(place.lint(['good.yaml'])).toEqual({ status: 0, stdout: '', stderr: '' });
});
