import { describe, expect, test } from '@jest/globals';
import type { Guide } from '../../../src/lint/guide.js';
import type { Setting } from '../../../src/lint/rule.js';
import { lint } from '../../../src/lint/run.js';
import { guideCoverage } from '../../../src/lint/rules/guide-coverage.js';
import { question, withoutMarks } from '../../../src/lint/samples.js';
import { guideFrom, packFile, packFilesOf } from '../sample-files.js';

function guideOf(text: string | undefined): Guide {
  const { guide } = guideFrom(withoutMarks(text ?? ''));
  if (guide === undefined) throw new Error('no guide');
  return guide;
}

const guide = guideOf(guideCoverage.good.guide);
const text = question('boolean', 'answer: true').files['sample.yaml'] ?? '';

async function coverage(...texts: readonly string[]) {
  const { findings } = await lint(
    texts.map((each, index) => packFile(`${index}.yaml`, each)),
    { guide },
  );
  return findings
    .filter(({ rule }) => rule === 'pack/coverage')
    .map(({ file, message }) => `${file} ${message}`);
}

describe('pack/coverage', () => {
  test('says what the guide misses', async () => {
    const bad = { guide: guideOf(guideCoverage.bad.guide) };
    const { findings } = await lint(packFilesOf(guideCoverage.bad), bad);
    expect(findings.map(({ file, message }) => `${file} ${message}`)).toEqual([
      'guide.yaml there is no question "sample/lookup"',
      'guide.yaml there is no question "sample/top"',
      'guide.yaml no question is about the area "web"; its pack should be "web"',
      'guide.yaml no question exercises the skill "problem-solving"',
    ]);
  });

  test('what is missing is an error, unless it is set otherwise', async () => {
    const severitiesWith = async (severities: ReadonlyMap<string, Setting>) => {
      const { findings } = await lint([packFile('0.yaml', text.replace('technologies', 'problem-solving'))], {
        guide,
        severities,
      });
      return findings.map(({ rule, severity }) => [rule, severity]);
    };
    expect(await severitiesWith(new Map())).toEqual([['pack/coverage', 'error']]);
    expect(await severitiesWith(new Map([['pack/coverage', 'warn']]))).toEqual([['pack/coverage', 'warn']]);
    expect(await severitiesWith(new Map([['pack/coverage', 'off']]))).toEqual([]);
  });

  test('a top question that is reworded is found where it stands', async () => {
    const [found, ...rest] = await coverage(text.replace('What is it?', 'What is it good for?'));
    expect(found).toBe('0.yaml this is not the guide\'s question word for word: "What is it?"');
    // The small guide asks the same question twice.
    expect(rest).toEqual([found]);
  });

  test('a retired question covers nothing', async () => {
    const retired = text.replace('answer: true', 'answer: true\n    retired: true');
    expect(await coverage(retired)).toHaveLength(5);
  });

  test('a question with an error is not missing', async () => {
    expect(await coverage(text.replace('answer: true', 'answer: perhaps'))).toEqual([]);
  });

  test('nothing is said while a file cannot be read, nor without a guide', async () => {
    expect(await coverage('pack: "')).toEqual([]);
    expect(await coverage()).toHaveLength(5);
    expect((await lint([])).findings).toEqual([]);
  });
});
