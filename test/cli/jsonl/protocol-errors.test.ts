import { expect, test } from '@jest/globals';
import { atQuestion, read } from './program.js';
import { rightResponse, secretPack } from './secret-pack.js';

const good = { type: 'answer', response: 'secret word' };

/** Each with a piece of the message and of what is expected instead. */
const faulty: readonly (readonly [string, string | object, RegExp, RegExp])[] = [
  ['garbage', 'what?', /not a JSON object/, /"type":"answer"/],
  ['half a line', '{"type":"answer","respon', /not a JSON object/, /"type":"answer"/],
  ['a list', '[1,2]', /not a JSON object/, /./],
  ['null', 'null', /not a JSON object/, /./],
  ['no type', {}, /unknown type/, /answer, assess, hint, skip, undo, flag, known/],
  ['an unknown type', { type: 'answr' }, /unknown type "answr".*answer/, /type:/],
  ['a type that every object has', { type: 'constructor' }, /unknown type/, /type:/],
  ['no response', { type: 'answer' }, /no response/, /"response"/],
  ['a wrong shape', { type: 'answer', response: 5 }, /cannot be read/, /a text that is not empty/],
  ['null', { type: 'answer', response: null }, /cannot be read/, /a text that is not empty/],
  ['a wrong id', { ...good, id: 'secrets/one' }, /secrets\/word, not secrets\/one/, /secrets\/word/],
  ['an id that is no text', { ...good, id: 7 }, /"id"/, /pack\/question/],
  ['negative seconds', { ...good, seconds: -1 }, /"seconds"/, /not below 0/],
  ['seconds in words', { ...good, seconds: '5' }, /"seconds"/, /number of seconds/],
  ['a time that is none', { ...good, at: 'tomorrow' }, /"at"/, /2026-12-10T10:00:00Z/],
  ['a day that is none', { ...good, at: '2026-13-45T00:00:00Z' }, /"at"/, /2026-12-10T10:00:00Z/],
  ['confidence unknown', { ...good, confidence: 'very' }, /"confidence"/, /sure, unsure, guess/],
  ['assess unknown', { ...good, assess: 'self' }, /"assess"/, /"auto"/],
  ['a note that is no text', { type: 'flag', note: 5 }, /"note"/, /a text/],
  ['points too early', { type: 'assess', points: {} }, /no points to assess/, /an answer/],
];

test.each(faulty)('%s is an error, and the same question goes on', async (_name, line, message, expected) => {
  const { home, drill } = await atQuestion(secretPack, 'secrets/word');
  const error = await drill.ask(line, 'error');
  expect(Object.keys(error)).toEqual(['type', 'message', 'expected']);
  expect(error['message']).toMatch(message);
  expect(error['expected']).toMatch(expected);
  expect(JSON.stringify(error)).not.toContain('SECRET');
  expect(await read(home, (history) => history.reviews())).toEqual([]);
  // The next line is the result: the question is not sent again.
  expect(await drill.ask(good, 'result')).toMatchObject({ id: 'secrets/word', verdict: 'correct' });
});

test.each(['one', 'several', 'statement', 'word', 'amount', 'sequence', 'couples', 'story'])(
  'a response to %s in the form of no kind is an error that tells its form',
  async (id) => {
    const { drill, question } = await atQuestion(secretPack, `secrets/${id}`);
    for (const response of [{ x: 'y' }, ['x'], null]) {
      const error = await drill.ask({ type: 'answer', response }, 'error');
      expect(error['expected']).toMatch(/./);
      expect(JSON.stringify(error)).not.toMatch(/SECRET|987654/);
    }
    const response = rightResponse(question);
    await drill.ask({ type: 'answer', response, assess: 'auto' }, 'result');
  },
);

test('errors by the hundred change nothing', async () => {
  const { drill } = await atQuestion(secretPack, 'secrets/word');
  for (let n = 0; n < 300; n += 1) drill.send(n % 2 === 0 ? '{' : { type: 'nothing' });
  for (let n = 0; n < 300; n += 1) await drill.next('error');
  expect(await drill.ask(good, 'result')).toMatchObject({ verdict: 'correct' });
});

test('an empty line is no line, and Windows line ends are line ends', async () => {
  const { drill } = await atQuestion(secretPack, 'secrets/word');
  drill.send('');
  drill.send('   ');
  expect(await drill.ask(`${JSON.stringify(good)}\r`, 'result')).toMatchObject({ verdict: 'correct' });
});

test('an answer may hold any character, line separators of Unicode too', async () => {
  const { home, drill } = await atQuestion(secretPack, 'secrets/story');
  const response = 'one\u2028two\u2029three\u0085\n\u0000 \ud83d\ude00 end';
  await drill.ask({ type: 'answer', response, assess: 'auto' }, 'result');
  expect(await read(home, (history) => history.reviews().map((row) => row.response))).toEqual([response]);
});

test('a very long answer arrives whole', async () => {
  const { home, drill } = await atQuestion(secretPack, 'secrets/story');
  const response = 'word '.repeat(100_000);
  await drill.ask({ type: 'answer', response, assess: 'auto' }, 'result');
  expect(await read(home, (history) => history.drafts()[0]?.text.length)).toBe(500_000);
});
