import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { areas } from '../../src/model/areas.js';
import { describeProblem } from '../../src/model/problem-text.js';
import { kindOf, skills } from '../../src/model/question.js';
import { seeded } from '../../src/model/random.js';
import { loadLibrary } from '../../src/packs/library.js';
import { gradeOf } from '../model/kinds/reading.js';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../questions');
const loaded = loadLibrary({ folders: [folder], files: [] });
const library = loaded.ok ? loaded.value : { packs: [], broken: [] };
const questions = library.packs.flatMap((pack) => pack.questions);

test('every shipped pack loads without a problem', () => {
  expect(loaded.ok).toBe(true);
  const told = library.broken.flatMap(({ file }) =>
    file.documents.flatMap((document) =>
      document.problems.map((problem) => `${file.path}:${problem.place.line} ${describeProblem(problem)}`),
    ),
  );
  expect(told).toEqual([]);
  const files = readdirSync(folder, { recursive: true }).filter((name) => /\.ya?ml$/.test(String(name)));
  expect(library.packs.flatMap((pack) => pack.files)).toHaveLength(files.length);
  expect(questions.length).toBeGreaterThan(100);
});

test('every area of the guide has questions, and every skill', () => {
  const covered = new Set(questions.map((question) => question.area));
  expect(areas.map((area) => area.slug).filter((slug) => !covered.has(slug))).toEqual([]);
  const trained = new Set(questions.flatMap((question) => question.skills));
  expect([...trained].sort()).toEqual([...skills].sort());
});

test('question ids and content hashes are each there once', () => {
  expect(new Set(questions.map((question) => question.id)).size).toBe(questions.length);
  expect(new Set(questions.map((question) => question.contentHash)).size).toBe(questions.length);
});

describe.each(library.packs.map((pack) => [pack.id, pack] as const))('%s', (_id, pack) => {
  const closed = pack.questions.filter((question) => kindOf(question).points === undefined);

  test('every key is understood and right, in any order shown', () => {
    for (const question of pack.questions) {
      const kind = kindOf(question);
      const shown = kind.show(question.body, seeded(question.id.length));
      expect([question.id, kind.understand(kind.key(question.body).response, shown).ok]).toEqual([
        question.id,
        true,
      ]);
    }
  });

  test('every key of a closed question scores 1', async () => {
    // Queries and programs are proven by running them: prep lint --prove.
    for (const question of closed.filter(({ kind }) => kind !== 'sql' && kind !== 'code')) {
      const grade = await gradeOf(question, kindOf(question).key(question.body).response);
      expect([question.id, grade.score]).toEqual([question.id, 1]);
    }
  });

  test('no model answer makes a claim that its question calls wrong', async () => {
    for (const question of pack.questions.filter((each) => !closed.includes(each))) {
      const { score, why } = await gradeOf(question, kindOf(question).key(question.body).response);
      expect([question.id, score, why]).toEqual([question.id, 1, null]);
    }
  });
});
