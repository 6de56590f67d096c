import { expect, test } from '@jest/globals';
import { rules } from '../../../src/lint/registry.js';
import { lint } from '../../../src/lint/run.js';
import { asked, optionList } from '../../../src/lint/samples.js';
import { packFilesOf } from '../sample-files.js';

const size = 100_000;
const all = new Map(rules.map(({ id }) => [id, 'info'] as const));
const parts = [
  ...[
    'not ',
    'which is ',
    'which is not, ',
    '___ ',
    '[a](',
    '[a](b(',
    '(a)[https:',
    'A and ',
    'TODO ',
    'a ',
    '. ',
  ],
  ...[
    '\n',
    '    \n',
    '```\n',
    '`',
    'a`',
    'except ',
    'no one of the above ',
    '1,',
    ': ',
    '"',
    'https://a.',
    '\u{1f600}',
  ],
];

/** Far above what a linear check takes on a busy machine, far below what a quadratic one takes. */
const patience = 8000;

test.each(parts)('no rule hangs on a text full of %j', async (part) => {
  const text = JSON.stringify(
    `Which is ${part.repeat(Math.floor(size / part.length))}not${' '.repeat(size)}x`,
  );
  const files = [
    ...packFilesOf(asked('choice', text, optionList(['A', 'B', 'C']))),
    ...packFilesOf(asked('text', text, `accept: [covering, x]\npattern: x\nhints: [${text}]\n`)),
    ...packFilesOf(
      asked('multi', 'Which?', `options:\n  - {text: ${text}, correct: true}\n  - {text: x, why: ${text}}\n`),
    ),
  ];
  expect(files.flatMap(({ documents }) => documents.flatMap(({ problems }) => problems))).toEqual([]);
  const started = performance.now();
  await lint(files, { severities: all });
  expect(performance.now() - started).toBeLessThan(patience);
});
