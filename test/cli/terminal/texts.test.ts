import { describe, expect, test } from '@jest/globals';
import stringWidth from 'fast-string-width';
import { resultText } from '../../../src/cli/terminal/result-text.js';
import { headText, questionText } from '../../../src/cli/terminal/question-text.js';
import type { TextStyle } from '../../../src/cli/terminal/text-style.js';
import type { Asked, Result } from '../../../src/drill/ports.js';
import { fullQuestionId } from '../../../src/model/ids.js';
import { kindOf, type Question } from '../../../src/model/question.js';
import { seeded } from '../../../src/model/random.js';
import type { Verdict } from '../../../src/model/review.js';
import { assemble } from '../../../src/packs/library.js';
import { readPackBytes } from '../../../src/packs/read-file.js';
import { everyKindPack, kindsPack } from '../../support/kinds-pack.js';
import { plain } from './widgets/keys.js';

/** The questions of a pack, as the program reads them. */
function questionsOf(yaml: string): readonly Question[] {
  const read = assemble([readPackBytes('pack.yaml', new TextEncoder().encode(yaml))]);
  if (!read.ok || read.value.broken.length > 0) throw new Error('this pack cannot be read');
  return read.value.packs.flatMap((pack) => pack.questions);
}

const hard = `pack: hard
title: Hard to lay out
area: an-area-that-nobody-has-given-a-title
version: 1
questions:
  - id: wide
    kind: choice
    level: senior
    topic: width
    skills: [technologies]
    prompt: |
      数据库索引为什么能让查找变快，而写入变慢？请选择最好的说明，不要看提示。
      👩‍👩‍👧‍👦 family of four 👩‍👩‍👧‍👦 and ${'x'.repeat(130)} without a space

      - a list item that is long enough to be broken at forty columns, in any case
        1. another inside of it
      \`code\` مرحبا بالعالم naïve e\u0301
    code:
      language: go
      source: |
        func main() {
            for i := 0; i < 10; i++ { fmt.Println("a line of code that is longer than eighty columns by far", i) } // 注释
        }
    options:
      - {text: "${'很'.repeat(60)}", correct: true}
      - {text: "${'y'.repeat(90)}", why: "${'因为'.repeat(50)}"}
    explain: |
      ${'word '.repeat(60)}

          indented as code
    refs:
      - "https://example.org/${'long/'.repeat(30)}"
      - {url: "https://example.org/${'only-an-address/'.repeat(9)}"}
      - {title: "${'Titel '.repeat(30)}"}
`;

const questions = [...questionsOf(kindsPack), ...questionsOf(hard)];
const verdicts: readonly Verdict[] = ['correct', 'partial', 'wrong', 'skipped'];

function style(width: number, more: Partial<TextStyle> = {}): TextStyle {
  return {
    width,
    paint: plain,
    numberedCode: false,
    saves: true,
    shipped: true,
    offsetAt: () => 60,
    ...more,
  };
}

function asked(question: Question): Asked {
  const shown = kindOf(question).show(question.body, seeded(1));
  return { n: 3, planned: 12, question, shown, hints: [] };
}

function result(question: Question, verdict: Verdict): Result {
  const kind = kindOf(question);
  const key = kind.key(question.body);
  const points = kind.points?.(question.body, '') ?? null;
  return {
    asked: asked(question),
    response: verdict === 'skipped' ? null : key.response,
    score: { correct: 1, partial: 1 / 3, wrong: 0, skipped: 0 }[verdict],
    verdict,
    seconds: 12,
    key: key.response,
    keyLines: key.lines,
    why:
      verdict === 'wrong' ? 'Since 索引 is not 是 what was asked, and the reason is told at length.' : null,
    forgiven: verdict === 'correct' ? 'read as "something else"' : null,
    points: verdict === 'skipped' ? null : points,
    comparison: null,
    retry: false,
    dueAt: verdict === 'skipped' ? null : Date.UTC(2026, 11, 31, 23, 30),
  };
}

/** Lines that are wider than they may be. */
function tooWide(text: string, width: number): readonly string[] {
  return text.split('\n').filter((line) => stringWidth(line) > width);
}

describe.each([100, 80, 40, 20])('at %i columns', (width) => {
  test.each(questions.map((question) => [question.id, question] as const))('%s fits', (_, question) => {
    const texts = [
      headText(asked(question), style(width)),
      questionText(asked(question), style(width)),
      questionText(asked(question), style(width, { numberedCode: true })),
      ...verdicts.map((verdict) => resultText(result(question, verdict), style(width))),
    ];
    for (const text of texts) {
      expect(tooWide(text, width)).toEqual([]);
      expect(text).not.toMatch(/undefined|NaN|null|\[object|\t|\n\n\n/);
    }
  });
});

describe('the result', () => {
  const [choice, several] = questions;
  if (choice === undefined || several === undefined) throw new Error('the pack has lost its questions');

  test('says the verdict first and again last, and the local day when it is due', () => {
    const lines = resultText(result(choice, 'wrong'), style(80)).trim().split('\n');
    expect(lines[0]).toBe('[-] Not right.');
    expect(lines.at(-1)).toBe('Saved as wrong. Due again on 2027-01-01.');
    expect(lines).toContain('Answer: A hash table');
  });

  test('does not repeat a right answer of one line, but lists several', () => {
    expect(resultText(result(choice, 'correct'), style(80))).not.toContain('Answer:');
    expect(resultText(result(several, 'correct'), style(80))).toContain('Answer:\n  - PUT\n  - DELETE');
  });

  test('claims nothing that is not so: a skip is not saved as an answer, nor is anything with --no-save', () => {
    expect(resultText(result(choice, 'skipped'), style(80))).not.toMatch(/Saved|Due/);
    const text = resultText(result(choice, 'partial'), style(80, { saves: false }));
    expect(text).toContain('Not kept: partly right (33 %).');
    expect(text).not.toMatch(/Saved|Due/);
  });

  test('a skipped open question shows the points that were wanted, ticked by nobody', () => {
    const open = questions.find(({ kind }) => kind === 'open') ?? choice;
    const text = resultText(result(open, 'skipped'), style(80));
    expect(text).toContain('Points:\n  - Names the situation');
    expect(text).not.toContain('[x]');
  });
});

describe('what a program or SQLite says', () => {
  function why(kind: string, said: string): string {
    const question = questionsOf(everyKindPack).find((each) => each.kind === kind);
    if (question === undefined) throw new Error(`the pack has lost its ${kind}`);
    return resultText({ ...result(question, 'wrong'), why: said }, style(40));
  }

  test('is no Markdown, and cannot act on the terminal', () => {
    expect(why('sql', 'SQLite says: near "*": syntax *error*')).toContain(
      'near "*": syntax\n         *error*',
    );
    expect(why('sql', 'no such column: \u001b[2J__a__')).toContain('\ufffd[2J__a__');
    expect(why('code', 'one: expected 1, got \u001b]0;title\u0007')).toContain('got \ufffd]0;title\ufffd');
  });

  test('has a line for each test, and what goes on in several lines stands below it', () => {
    const text = why('code', 'one: expected 1, got an error: a\n  b\ntwo: expected 2, got 3');
    expect(text).toContain('  - one: expected 1, got an error: a\n    b\n  - two: expected 2, got 3\n');
  });
});

test('on a low screen a result spends nothing on empty lines', () => {
  const [choice] = questions;
  if (choice === undefined) throw new Error('the pack has lost its questions');
  const text = resultText(result(choice, 'wrong'), style(40, { compact: true }));
  expect(text.trim()).not.toContain('\n\n');
  expect(text).toContain('Saved as wrong.');
});

test('a question without a planned end has no total', () => {
  const question = questions[0];
  if (question === undefined) throw new Error('the pack has lost its questions');
  expect(question.id).toBe(fullQuestionId('kinds/one'));
  const text = headText({ ...asked(question), planned: null }, style(80));
  expect(text).toBe('\nQuestion 3 - Databases and data storage - mid\n\n');
});
