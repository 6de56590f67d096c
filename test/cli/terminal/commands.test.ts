import { describe, expect, test } from '@jest/globals';
import { pointedAt, Stage } from '../../support/drilling.js';
import { answersOf, historyOf } from '../../support/reviews.js';
import { key, type TerminalSession } from '../../support/terminal.js';

const stage = new Stage();

test('letters at a menu: hints, why, flag and undo keep the pointer and what was chosen', async () => {
  const at = stage.drill(['kinds/one']);
  await at.waitFor('> 1.');
  await at.press(key.down);
  await at.waitFor('> 2.');
  await at.press('h');
  await at.waitFor(/Hint: Think of buckets\.\n\(1 more hint\)\n[^]*quit/);
  await at.settled((lines) => expect(pointedAt(lines).map((line) => line.slice(0, 4))).toEqual(['> 2.']));
  await at.press('h');
  await at.waitFor('Hint: It spreads keys by a function.');
  await at.press('h');
  await at.waitFor('There is no further hint.');
  await at.press('w');
  await at.waitFor('This question is new to you.');
  await at.press('f');
  await at.waitFor(/What is wrong with this question\?[^]*Note:/);
  await at.press(key.enter);
  await at.waitFor('Flagged for later.');
  await at.press('u');
  await at.waitFor('There is no answer to take back.');
  await at.press('x', 'y');
  await at.settled((lines) => expect(pointedAt(lines).map((line) => line.slice(0, 4))).toEqual(['> 2.']));
  await at.press('q');
  expect(await at.exit).toEqual({ status: 0, signal: 0 });
  expect(at.lines().join('\n')).toContain('Nothing was answered, so no answer was saved.');
  expect(await historyOf(stage.home, (history) => history.marks().map(({ what }) => what))).toEqual(['flag']);
});

test('a multi keeps what is ticked when a hint is asked for', async () => {
  const at = stage.drill(['kinds/several']);
  await at.waitFor('> [ ] 1.');
  await at.press('3', 'h');
  await at.waitFor('There is no further hint.');
  await at.waitFor('> [x] 3.');
});

test('a skip is told as one, known is never asked again', async () => {
  const at = stage.drill(['kinds/one', 'kinds/statement']);
  await at.waitFor('Question 1 of 2');
  await at.press('s');
  await at.waitFor('[ ] Skipped.');
  await at.press(key.enter);
  await at.waitFor('Question 2 of 2');
  await at.press('k');
  expect(await at.exit).toEqual({ status: 0, signal: 0 });
  expect(at.lines().join('\n')).toContain('Noted: you will not be asked this again.');
  const reviews = await answersOf(stage.home);
  expect(reviews).toHaveLength(1);
  expect(reviews[0]).toMatch(/skipped$/);
  const again = stage.drill(['kinds/one', 'kinds/statement']);
  await again.waitFor('Question 1 of 1');
});

test('after a result: why, flag and undo, then the same question again', async () => {
  const at = stage.drill(['kinds/statement', 'kinds/one']);
  await at.waitFor('Question 1 of 2');
  await at.press('1');
  await at.waitFor('Enter goes on');
  // A hint or a skip says nothing of an answer that is given: the pause stays.
  await at.press('h', 's', 'w');
  await at.waitFor('This question is new to you.');
  await at.press('f');
  await at.waitFor('Note:');
  await at.press(':hint is wrong', key.enter);
  await at.waitFor(/Note: :hint is wrong\n+Flagged for later\./);
  await at.press('u');
  await at.waitFor(/Taken back\.\s+Question 1 of 2/);
  expect(await answersOf(stage.home)).toEqual([]);
  await at.press('2');
  await at.waitFor('Enter goes on');
  await at.press('k');
  await at.waitFor('Question 2 of 2');
  await at.press('1');
  await at.waitFor('Enter goes on');
  await at.press('q');
  expect(await at.exit).toEqual({ status: 0, signal: 0 });
  expect(at.lines().join('\n')).toMatch(/Done: 2 answers/);
  const notes = await historyOf(stage.home, (history) =>
    history.marks().map(({ what, note }) => [what, note]),
  );
  expect(notes).toEqual([
    ['flag', ':hint is wrong'],
    ['known', null],
  ]);
  expect(await answersOf(stage.home)).toHaveLength(2);
});

test('typed answers: commands begin with a colon, two colons are one, a mistyped command is no answer', async () => {
  const at = stage.drill(['kinds/word']);
  await at.waitFor('Answer:');
  await at.press(':hint', key.enter);
  await at.waitFor('Hint: It begins with an i.');
  await at.press(':hnt', key.enter);
  await at.waitFor('":hnt" is no command');
  await at.press(key.enter);
  await at.press(':why', key.enter);
  await at.waitFor('This question is new to you.');
  await at.press(':flag odd words', key.enter);
  await at.waitFor('Flagged for later.');
  await at.press('::root', key.enter);
  await at.waitFor('Answer: ::root');
  await at.waitFor('Saved as wrong.');
  expect(await historyOf(stage.home, (history) => history.marks().map(({ note }) => note))).toEqual([
    'odd words',
  ]);
  expect(await historyOf(stage.home, (history) => history.reviews().map((each) => each.response))).toEqual([
    ':root',
  ]);
  await at.press('u');
  await at.waitFor(/Answer:$/);
  await at.press('q', key.enter);
  await at.waitFor(/Answer: q\n[^]*Saved as wrong\./);
  await at.press('u');
  await at.waitFor(/Answer:$/);
  await at.press(':q', key.enter);
  expect(await at.exit).toEqual({ status: 0, signal: 0 });
});

test('a number that cannot be read is asked again; a line can be edited', async () => {
  const at = stage.drill(['kinds/amount']);
  await at.waitFor('Answer in ms:');
  await at.press('1,5', key.enter);
  await at.waitFor('This answer cannot be read. Expected: a number in ms.');
  await at.press('39', key.backspace, '0', key.enter);
  await at.waitFor('Answer in ms: 30');
  await at.waitFor('Saved as correct.');
});

test('points of an open answer: no letter but q leaves, and q counts the points as missed', async () => {
  const at = stage.drill(['kinds/story']);
  await at.waitFor('Answer:');
  await at.press('We rolled it back', key.enter, '.', key.enter);
  await at.waitFor('> [ ] 1.');
  await at.press('h', 's', 'u', 'f', 'k', 'w', '2');
  await at.waitFor('> [x] 2.');
  await at.press('q');
  await at.waitFor('Enter goes on');
  await at.press(key.enter);
  expect(await at.exit).toEqual({ status: 0, signal: 0 });
  expect(await answersOf(stage.home)).toEqual(['kinds/story wrong']);
});

test('with --no-save nothing claims to be saved or resumable', async () => {
  const at = stage.drill(['--no-save', 'kinds/one', 'kinds/statement']);
  await at.waitFor('Nothing of this drill is kept');
  await at.press('1');
  await at.waitFor('Not kept:');
  await at.press('q');
  await at.exit;
  expect(at.everything().join('\n')).not.toMatch(/[Ss]aved|--resume/);
});

describe('at the result of a query that may be tried again', () => {
  async function wrong(): Promise<TerminalSession> {
    const at = stage.drillEvery(['kinds/query']);
    await at.waitFor(/^1: *$/m);
    await at.press('select __none__;', key.enter);
    await at.waitFor('Why not: SQLite says: no such column: __none__');
    await at.waitFor('r try again');
    return at;
  }

  test('a remark does not end that', async () => {
    const at = await wrong();
    await at.press('w');
    await at.waitFor(/This question is new to you\.[^]*r try again/);
    await at.press('f');
    await at.waitFor('Note:');
    await at.press('odd', key.enter);
    await at.waitFor(/Flagged for later\. To see all such: prep packs list\n[^]*r try again/);
    expect(at.everything().join('\n')).not.toContain('Solution');
    await at.press('r');
    await at.waitFor(/^1: *$/m);
  });

  test('taking it back does not show the solution of what is asked again', async () => {
    const at = await wrong();
    await at.press('u');
    await at.waitFor(/Taken back\.[^]*^1: *$/m);
    expect(at.everything().join('\n')).not.toContain('Solution');
    expect(await answersOf(stage.home)).toEqual([]);
  });
});
