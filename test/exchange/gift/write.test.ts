import { describe, expect, test } from '@jest/globals';
import { fc } from '../../support/properties.js';
import type { OutgoingPack, Written } from '../../../src/exchange/exchange.js';
import { readGift } from '../../../src/exchange/gift/read.js';
import { writeGift } from '../../../src/exchange/gift/write.js';
import type { Question } from '../../../src/model/question.js';
import { controlCharacter } from '../../../src/packs/control-characters.js';
import { readPackBytes } from '../../../src/packs/read-file.js';
import { everyKindPack } from '../../support/kinds-pack.js';
import { bytesOf, packOf, taken } from '../reading.js';

function packFrom(text: string): OutgoingPack {
  const { documents } = readPackBytes('kinds.yaml', bytesOf(text));
  const questions = documents.flatMap((document) => document.questions.map(({ question }) => question));
  return { id: 'kinds', title: 'One of every kind', area: 'data', version: 1, questions };
}

async function written(pack: OutgoingPack): Promise<Written & { readonly content: string }> {
  const done = await writeGift(pack);
  if (!done.ok || typeof done.content !== 'string') throw new Error('nothing was written');
  return { ...done, content: done.content };
}

test('a question of each kind that GIFT has, as text', async () => {
  const { content, leftOut } = await written(packFrom(everyKindPack));
  expect(content).toContain(
    '$CATEGORY: data/choosing\n\n// [id:one] [tag:level:mid] [tag:skill:technologies]\n::one::[markdown]',
  );
  expect(content).toContain('\t=A hash table\n\t~A linked list#It is searched from its start to its end.\n');
  expect(content).toContain('\t~%50%PUT\n\t~%50%DELETE\n\t~%-100%POST#Twice posted is two orders.\n');
  expect(content).toContain('{FALSE#The standard forbids it.\n}');
  expect(content).toContain('\t=idempotent\n');
  expect(content).toContain('\\n\\n(ms) {#30\\:3'.replace('\\:', ':'));
  expect(content).toContain('\t=Created -> 201\n');
  expect(content).toContain('\t####- Names the situation\\n- Says what was done');
  expect(leftOut.filter(({ whole }) => whole).map(({ where, why }) => `${where}: ${why}`)).toEqual([
    'kinds/sequence: GIFT has no question of kind order',
    'kinds/query: GIFT has no question of kind sql',
    'kinds/program: GIFT has no question of kind code',
  ]);
  expect(leftOut.filter(({ whole }) => !whole).map(({ where, why }) => `${where}: ${why}`)).toEqual([
    'kinds/one: the place of its options is left out',
    'kinds/one: hints are left out',
    'kinds/word: hints are left out',
    'kinds/amount: its unit now stands in the prompt',
  ]);
});

test('a pack of which GIFT can hold nothing is refused', async () => {
  const pack = packFrom(everyKindPack);
  const questions = pack.questions.filter(({ kind }) => kind === 'sql');
  expect(await writeGift({ ...pack, questions })).toMatchObject({
    ok: false,
    detail: expect.stringContaining('no question of "kinds"'),
  });
});

/** What a learner may write: signs of GIFT and of Markdown, lines, other scripts. */
const text = fc
  .oneof(
    fc.string({ unit: fc.constantFrom(...'ab =~#{}:\\%[]->*_&/$"\'é漢'), minLength: 1, maxLength: 14 }),
    fc.constantFrom(
      '[html] it',
      '%50% of it',
      'a\nb',
      '// no remark',
      '::a::',
      'T',
      'TRUE',
      '####',
      '&&092;',
      'a -> b',
      '$CATEGORY: x',
      '1..3',
      '\\n',
      'a  b',
    ),
  )
  .map((each) => each.trim())
  .filter((each) => /[a-z]/i.test(each) && controlCharacter(each) === undefined);
const prompt = fc.array(text, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n\n'));
const why = fc.option(text, { nil: undefined });
const option = (correct: boolean) => fc.record({ text, correct: fc.constant(correct), why });
const options = (right: { minLength: number; maxLength: number }) =>
  fc
    .tuple(fc.array(option(true), right), fc.array(option(false), { minLength: 1, maxLength: 3 }))
    .map(([a, b]) => ({ options: [...a, ...b], shuffle: true }))
    .filter(({ options: all }) => new Set(all.map((each) => each.text.normalize('NFC'))).size === all.length);
const arrow = (each: string) => !each.includes('->');
const number = fc
  .oneof(
    fc.integer(),
    fc
      .double({ noNaN: true, noDefaultInfinity: true })
      .filter((each) => each === 0 || Math.abs(each) > 1e-20),
  )
  .map((each) => (each === 0 ? 0 : each));
const pairs = fc
  .array(
    fc.record({
      left: text.filter(arrow),
      right: text.filter((each) => arrow(each) && !each.includes('\n') && !each.includes('  ')),
    }),
    { minLength: 2, maxLength: 4 },
  )
  .filter(
    (all) =>
      new Set(all.map(({ left }) => left)).size === all.length &&
      new Set(all.map(({ right }) => right)).size > 1,
  );
const body = fc.oneof(
  fc.record({ kind: fc.constant('choice'), body: options({ minLength: 1, maxLength: 1 }) }),
  fc.record({ kind: fc.constant('multi'), body: options({ minLength: 1, maxLength: 4 }) }),
  fc.record({ kind: fc.constant('boolean'), body: fc.record({ answer: fc.boolean(), why }) }),
  fc.record({
    kind: fc.constant('text'),
    body: fc.record({
      accept: fc.uniqueArray(text.filter(arrow), { minLength: 1, maxLength: 3 }),
      case: fc.constant(false),
      typos: fc.constant('auto'),
    }),
  }),
  fc.record({
    kind: fc.constant('number'),
    body: fc.record({ answer: number, tolerance: number.map(Math.abs) }),
  }),
  fc.record({ kind: fc.constant('match'), body: fc.record({ pairs }) }),
);
const question = fc
  .tuple(
    body,
    fc.record({
      prompt,
      explain: why,
      level: fc.constantFrom('junior', 'mid', 'senior'),
      topic: fc.constantFrom('joins', 'locks'),
    }),
  )
  .map(([kind, rest]) => ({
    ...kind,
    ...rest,
    id: 'kinds/q',
    pack: 'kinds',
    area: 'data',
    skills: ['problem-solving'],
    hints: [],
    refs: [],
    tags: [],
    retired: false,
  }));

/** What both sides must agree on. */
function essence({ kind, prompt: asked, explain, level, topic, skills, body: own }: Question): unknown {
  return JSON.parse(
    JSON.stringify({ kind, prompt: asked.trim(), explain: explain?.trim(), level, topic, skills, body: own }),
  );
}

describe('there and back', () => {
  test('nothing of a question is lost', async () => {
    await fc.assert(
      fc.asyncProperty(question, async (made) => {
        const asked = made as unknown as Question;
        const { content, leftOut } = await written({
          id: 'kinds',
          title: 'Kinds',
          area: 'data',
          version: 1,
          questions: [asked],
        });
        expect(leftOut).toEqual([]);
        const back = packOf(await taken(readGift, content));
        expect(back.leftOut).toEqual([]);
        expect(back.questions.map(essence)).toEqual([essence(asked)]);
        expect(back.questions[0]?.id).toBe('own/q');
      }),
      { numRuns: 120 },
    );
  });

  test('of a whole pack the questions keep their ids', async () => {
    const { content } = await written(packFrom(everyKindPack));
    const { questions } = packOf(await taken(readGift, content));
    expect(questions.map(({ id }) => id)).toEqual(
      ['one', 'several', 'statement', 'word', 'amount', 'couples', 'story'].map((id) => `own/${id}`),
    );
  });
});
