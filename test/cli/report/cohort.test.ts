import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { drillWords } from '../../support/drilling.js';
import { makeHome, removeHome } from '../../support/home.js';
import { run } from '../../support/run.js';

const homes: string[] = [];
beforeEach(() => {
  homes.push(makeHome(), makeHome());
});
afterEach(() => homes.splice(0).forEach(removeHome));

/** Two learners' exports in one folder. */
async function folderOfExports(): Promise<string> {
  const folder = join(homes[0] ?? '', 'class');
  mkdirSync(folder);
  for (const [index, home] of homes.entries()) {
    await run(drillWords(['kinds/statement'], home), { home, input: '2\n' });
    await run(drillWords(['kinds/word'], home), { home, input: 'secret words\n' });
    const file = join(folder, `${index}.jsonl`);
    await run(['history', 'export', '--answers', '--as', `Learner ${index}`, file], { home });
  }
  return folder;
}

test('a folder of exports becomes a report, in each format, and nothing that was typed is in it', async () => {
  const folder = await folderOfExports();
  const home = homes[1] ?? '';
  const page = join(home, 'page.html');
  const { status, stdout, stderr } = await run(['report', '--from', folder], { home });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^2 learners, 4 answers, from 2 files\.\n/);
  expect(stdout).toMatch(/Learner 0 .*\nLearner 1 /);
  const json = await run(['report', '--from', folder, '--json'], { home });
  expect(JSON.parse(json.stdout)).toMatchObject({
    version: 1,
    answers: 4,
    learners: [{ days: 1 }, { days: 1 }],
  });
  const csv = await run(['report', '--from', folder, '--csv'], { home });
  await run(['report', '--from', folder, '--html', page], { home });
  for (const made of [stdout, json.stdout, csv.stdout, readFileSync(page, 'utf8')]) {
    expect(made).toMatch(/Learner 1|kinds\/word/);
    expect(made).not.toContain('secret words');
  }
});

test('a spoiled export is told and ends with 1; a folder without any with 2', async () => {
  const folder = await folderOfExports();
  const [home = ''] = homes;
  writeFileSync(join(folder, 'x.jsonl'), 'hello\n');
  const spoiled = await run(['report', '--from', folder], { home });
  expect(spoiled.status).toBe(1);
  expect(spoiled.stderr).toContain('x.jsonl, line 1: this is not a line of JSON.');
  const empty = join(home, 'empty');
  mkdirSync(empty);
  const { status, stderr } = await run(['report', '--from', empty], { home });
  expect(status).toBe(2);
  expect(stderr).toContain('there is no export in');
});
