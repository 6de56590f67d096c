import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { turningWord } from '../../src/lint/rules/reading/negation.js';
import { areas } from '../../src/model/areas.js';
import { editDistance } from '../../src/model/closest.js';
import { type BodyOf, kindOf, type Question, skills } from '../../src/model/question.js';
import { loadLibrary } from '../../src/packs/library.js';
import { proofsOf } from '../../src/proof/proof.js';
import { gradeOf } from '../model/kinds/reading.js';

// The numbers that the shipped packs have to hold. Where one is missed the pack is mended, not the number.

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const loaded = loadLibrary({ folders: [join(root, 'questions')], files: [] });
const packs = loaded.ok
  ? loaded.value.packs.map(({ id, questions: all }) => ({
      id,
      questions: all.filter((each) => !each.retired),
    }))
  : [];
const questions = packs.flatMap((pack) => pack.questions);

type Of<Name extends Question['kind']> = Extract<Question, { kind: Name }>;
type WithOptions = Of<'choice'> | Of<'multi'>;

function isKind<Name extends Question['kind']>(name: Name): (question: Question) => question is Of<Name> {
  return (question): question is Of<Name> => question.kind === name;
}
const hasOptions = (question: Question): question is WithOptions =>
  question.kind === 'choice' || question.kind === 'multi';
const isOpen = isKind('open');
const isClosed = (question: Question): boolean => !isOpen(question);

function idsWhere(wanted: (question: Question) => boolean, among: readonly Question[] = questions) {
  return among.filter(wanted).map(({ id }) => String(id));
}

function countBy(keys: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Said beside what was found, so that a failure tells which number of the design it is about. */
function expectNone(found: readonly unknown[], what: string): void {
  expect({ what, found }).toEqual({ what, found: [] });
}

test('the shipped packs load', () => {
  expect(loaded.ok && loaded.value.broken).toEqual([]);
});

describe('how many there are', () => {
  test('at least 46 questions in each of the ten areas', () => {
    const counts = countBy(questions.map(({ area }) => area));
    const professional = areas.map(({ slug }) => slug).filter((slug) => slug !== 'experience');
    expect(professional).toHaveLength(10);
    const few = professional.filter((slug) => (counts[slug] ?? 0) < 46);
    expectNone(
      few.map((slug) => `${slug}: ${counts[slug] ?? 0}`),
      'areas with fewer than 46 questions',
    );
  });

  test('levels are 30 % junior, 45 % mid and 25 % senior, give or take six points', () => {
    const counts = countBy(questions.map(({ level }) => level));
    const wanted = { junior: 0.3, mid: 0.45, senior: 0.25 };
    const off = Object.entries(wanted).flatMap(([level, share]) => {
      const found = (counts[level] ?? 0) / questions.length;
      return Math.abs(found - share) <= 0.06 ? [] : [`${level}: ${asPercent(found)}`];
    });
    expectNone(off, 'levels too far from their share');
  });

  test.each([
    ['sql', 24],
    ['code', 20],
    ['number', 40],
    ['order', 30],
  ] as const)('questions of kind %s: at least %i', (kind, least) => {
    expect(idsWhere(isKind(kind)).length).toBeGreaterThanOrEqual(least);
  });

  test('at least 90 questions show code, in at least nine programming languages', () => {
    const notations = ['text', 'json', 'http', 'yaml', 'graphql', 'protobuf', 'nginx', 'dockerfile', 'toml'];
    const shown = questions.flatMap(({ code }) => code?.language ?? []);
    expect(shown.length).toBeGreaterThanOrEqual(90);
    const languages = new Set(shown.filter((language) => !notations.includes(language)));
    expectNone(languages.size >= 9 ? [] : [...languages], 'all the languages that are shown');
  });

  test('at least 44 open questions about experience', () => {
    const open = idsWhere((question) => isOpen(question) && question.area === 'experience');
    expect(open.length).toBeGreaterThanOrEqual(44);
  });

  test("the guide's four questions are asked word for word, as open questions", () => {
    const guide = parse(readFileSync(join(root, 'seeds/guide.yaml'), 'utf8')) as {
      questions: { text: string; asked_by: string }[];
    };
    expect(guide.questions).toHaveLength(4);
    const asked = guide.questions.map(({ asked_by: id }) => {
      const question = questions.find((each) => each.id === id);
      return [id, question?.kind, question?.prompt.trim()];
    });
    expect(asked).toEqual(guide.questions.map(({ asked_by: id, text }) => [id, 'open', text]));
  });

  test('at least twelve prompts of system design, each with at least two closed follow-ups', () => {
    const design = questions.filter(({ area }) => area === 'design');
    const prompts = design.filter((question) => isOpen(question) && /^Design\b/.test(question.prompt));
    expect(prompts.length).toBeGreaterThanOrEqual(12);
    const alone = prompts.flatMap(({ id, topic }) => {
      const followUps = design.filter((question) => question.topic === topic && isClosed(question));
      return followUps.length >= 2 ? [] : [`${id}: ${followUps.length}`];
    });
    expectNone(alone, 'prompts with fewer than two follow-ups of their topic');
  });

  test('each skill is exercised by at least 15 % of the questions', () => {
    const counts = countBy(questions.flatMap((question) => question.skills));
    const rare = skills.filter((skill) => (counts[skill] ?? 0) < 0.15 * questions.length);
    expectNone(rare, 'skills that are too rare');
  });

  // Only where the project's plan lies beside the code; a copy of the repository alone does not have it.
  const taxonomy = '../shared/data/taxonomy.yaml';
  const planned = existsSync(join(root, taxonomy));
  if (!planned) console.warn(`There is no ${taxonomy}, so nobody checks that the packs touch its subtopics.`);
  (planned ? test : test.skip)(`every subtopic of tier 1 in ${taxonomy} is touched`, () => {
    const plan = parse(readFileSync(join(root, taxonomy), 'utf8')) as {
      areas: { slug: string; subtopics: { slug: string; tier: number }[] }[];
    };
    const touched = new Set(questions.map(({ area, topic }) => `${area}/${topic}`));
    const first = plan.areas.flatMap(({ slug, subtopics }) =>
      subtopics.filter(({ tier }) => tier === 1).map((subtopic) => `${slug}/${subtopic.slug}`),
    );
    expect(first.length).toBeGreaterThan(100);
    expectNone(
      first.filter((topic) => !touched.has(topic)),
      'subtopics without a question',
    );
  });
});

describe('why a key is believed', () => {
  test('all questions of kind code, sql and number are proven by running', () => {
    const always = (question: Question) => ['code', 'sql', 'number'].includes(question.kind);
    const unproven = idsWhere((question) => always(question) && proofsOf(question).length === 0);
    expectNone(unproven, 'questions without a proof');
  });

  const withClosed = packs.filter((pack) => pack.questions.some(isClosed));
  test.each(withClosed.map((pack) => [String(pack.id), pack] as const))(
    '%s: at least 70 %% of the closed questions have a proof',
    (_id, pack) => {
      const closed = pack.questions.filter(isClosed);
      const unproven = idsWhere((question) => proofsOf(question).length === 0, closed);
      const enough = unproven.length <= 0.3 * closed.length;
      expectNone(enough ? [] : unproven, `unproven among ${closed.length} closed questions`);
    },
  );

  test('every question says how it was verified, and a proof by which runtime', () => {
    const silent = idsWhere(({ verified }) => verified === undefined);
    expectNone(silent, 'questions without `verified`');
    const vague = idsWhere(
      (question) =>
        question.verified?.by === 'proof' &&
        (proofsOf(question).length === 0 || question.verified.runtime === undefined),
    );
    expectNone(vague, 'verified by a proof or a runtime that is not named');
  });

  test('every question has a reference', () => {
    expectNone(
      idsWhere(({ refs }) => refs.length === 0),
      'questions without a reference',
    );
  });

  test('explanations have 40 to 180 words', () => {
    const off = questions.flatMap(({ id, explain = '' }) => {
      const length = explain.trim().split(/\s+/).length;
      return length >= 40 && length <= 180 ? [] : [`${id}: ${length} words`];
    });
    expectNone(off, 'explanations too short or too long');
  });

  test('every wrong option has its reason, and the wrong answer to every statement', () => {
    const options = questions
      .filter(hasOptions)
      .filter(({ body }) => body.options.some(({ correct, why }) => !correct && (why ?? '') === ''));
    const statements = questions.filter(isKind('boolean')).filter(({ body }) => (body.why ?? '') === '');
    expectNone(
      [...options, ...statements].map(({ id }) => id),
      'questions with a wrong answer without `why`',
    );
  });
});

type Options = BodyOf<'choice'>['options'];

/** How a guesser scores each option; of several best ones it takes any, and none where it scores none. */
type Guesser = (options: Options, question: Of<'choice'>) => readonly number[];

const longest: Guesser = (options) => options.map(({ text }) => text.length);
const mostStemWords: Guesser = (options, { prompt }) => {
  const stem = new Set(wordsOf(prompt));
  return options.map(({ text }) => new Set(wordsOf(text).filter((word) => stem.has(word))).size);
};
/** As the options are written: a reader of the file must find no pattern, and a drill without shuffling none either. */
const position =
  (index: number): Guesser =>
  (options) =>
    index < options.length ? options.map((_option, at) => (at === index ? 1 : 0)) : [];
const last: Guesser = (options) => options.map((_option, at) => at);

/** The chance to be right. */
function hits(guesser: Guesser, question: Of<'choice'>): number {
  const { options } = question.body;
  const scores = guesser(options, question);
  const best = Math.max(...scores);
  const chosen = options.filter((_option, at) => scores[at] === best);
  return chosen.length === 0 ? 0 : chosen.filter(({ correct }) => correct).length / chosen.length;
}

describe.each(
  packs
    .filter((pack) => pack.questions.some(isKind('choice')))
    .map((pack) => [String(pack.id), pack.questions.filter(isKind('choice'))] as const),
)('%s: who knows nothing is right in at most 30 %% of the choices', (_id, choices) => {
  const positions = Math.max(...choices.map(({ body }) => body.options.length));
  test.each<readonly [string, Guesser]>([
    ['the longest option', longest],
    ['most words of the stem', mostStemWords],
    ...Array.from({ length: positions }, (_, at) => [`always option ${at + 1}`, position(at)] as const),
    ['always the last option', last],
  ])('guessing %s', (what, guesser) => {
    const chances = choices.map((question) => hits(guesser, question));
    const rate = chances.reduce((sum, chance) => sum + chance, 0) / choices.length;
    const guessed = choices.filter((_question, at) => (chances[at] ?? 0) > 0).map(({ id }) => id);
    expectNone(rate <= 0.3 ? [] : guessed, `${what}: right in ${asPercent(rate)} of ${choices.length}`);
  });
});

describe('every question is another one', () => {
  const stems = questions.map(({ id, prompt, code }) => ({
    id: String(id),
    words: wordsOf(`${prompt} ${code?.source ?? ''}`),
  }));

  test('no stem, with the code shown, is there twice', () => {
    const first = new Map<string, string>();
    const twice = stems.flatMap(({ id, words }) => {
      const stem = words.join(' ');
      const earlier = first.get(stem);
      first.set(stem, earlier ?? id);
      return earlier === undefined ? [] : [`${id} and ${earlier}`];
    });
    expectNone(twice, 'the same stem');
  });

  test('no two stems share 60 % of their triples of words (Jaccard)', () => {
    // 3-grams of words, of the prompt together with the code shown; a stem of fewer than 12 differs by one word.
    const grams = stems
      .map(({ id, words }) => ({
        id,
        grams: new Set(words.slice(2).map((word, at) => `${words[at]} ${words[at + 1]} ${word}`)),
      }))
      .filter((stem) => stem.grams.size >= 12);
    const alike = grams.flatMap((one, index) =>
      grams.slice(index + 1).flatMap((other) => {
        const shared = [...one.grams].filter((gram) => other.grams.has(gram)).length;
        const jaccard = shared / (one.grams.size + other.grams.size - shared);
        return jaccard < 0.6 ? [] : [`${one.id} and ${other.id}: ${jaccard.toFixed(2)}`];
      }),
    );
    expectNone(alike, 'nearest neighbours');
  });

  test('at most 3 % ask for what is not so', () => {
    const negative = idsWhere((question) => turningWord(question) !== undefined);
    expectNone(negative.length <= 0.03 * questions.length ? [] : negative, 'negative stems');
  });
});

describe('typed answers', () => {
  const texts = questions.filter(isKind('text'));

  test('have at least five accepted forms', () => {
    const few = texts.filter(({ body }) => new Set(body.accept.map(folded)).size < 5);
    expectNone(
      few.map(({ id }) => id),
      'questions with fewer than five forms',
    );
  });

  test.each(texts.map((question) => [String(question.id), question] as const))(
    '%s: no near miss is accepted',
    async (_id, question) => {
      const misses = [...new Set(question.body.accept.flatMap(nearMisses))].filter(
        (miss) => !isForgiven(miss, question.body),
      );
      expect(misses.length).toBeGreaterThan(0);
      const accepted: string[] = [];
      for (const miss of misses) if ((await gradeOf(question, miss)).score > 0) accepted.push(miss);
      expectNone(accepted, 'near misses that are accepted');
    },
  );

  test('the answer to one is no answer to another', async () => {
    const mixed: string[] = [];
    for (const question of texts) {
      const { response } = kindOf(question).key(question.body);
      for (const other of texts.filter((each) => each !== question)) {
        const same = other.body.accept.some((form) => folded(form) === folded(String(response)));
        if (!same && (await gradeOf(other, response)).score > 0) mixed.push(`${question.id} -> ${other.id}`);
      }
    }
    expectNone(mixed, 'answers that another question accepts');
  });
});

/**
 * What somebody types who nearly knows it: the next number; another, one more or one less letter or digit; of what is
 * long enough for typos, as many letters changed as are no longer a slip; the answer denied, or only talked around.
 */
function nearMisses(form: string): readonly string[] {
  const signs = Array.from(form);
  const places = signs.flatMap((sign, at) => (/[\p{L}\p{N}]/u.test(sign) ? [at] : []));
  const numbers = [...form.matchAll(/\d+/g)].flatMap(({ 0: digits, index }) =>
    [1, -1].map(
      (step) => `${form.slice(0, index)}${Number(digits) + step}${form.slice(index + digits.length)}`,
    ),
  );
  const tried = spread(places, 6);
  const changed = tried.map((at) => signs.with(at, another(signs[at] ?? '')).join(''));
  const dropped = tried.map((at) => signs.toSpliced(at, 1).join('')).filter((text) => text.trim() !== '');
  const doubled = spread(places, 2).map((at) => signs.toSpliced(at, 0, another(signs[at] ?? '')).join(''));
  const garbled = signs.map((sign, at) => (places.indexOf(at) % 2 === 1 ? another(sign) : sign)).join('');
  return [...numbers, ...changed, ...dropped, ...doubled, garbled, `not ${form}`, `${form} or the opposite`];
}

/** All of a short list; of a long one so many, evenly spread. */
function spread(places: readonly number[], most: number): readonly number[] {
  return places.filter((_place, at) => at % Math.ceil(places.length / most) === 0);
}

/** A letter or digit that is not this one. */
function another(sign: string): string {
  if (/\p{N}/u.test(sign)) return sign === '9' ? '3' : String(Number(sign) + 1);
  return sign.toLowerCase() === 'q' ? 'x' : 'q';
}

/** A form itself, or a slip that the rule for typos forgives (packs.md): then it is no near miss. */
function isForgiven(miss: string, { accept, typos, case: caseMatters }: BodyOf<'text'>): boolean {
  return accept.some((form) => {
    const length = folded(form).length;
    const words = /^[\p{L} -]+$/u.test(folded(form));
    const automatic = !words || length < 6 ? 0 : length < 12 ? 1 : 2;
    const allowed = typos === 'auto' ? automatic : Number(typos);
    const distance = caseMatters
      ? editDistance(form.trim(), miss.trim())
      : editDistance(folded(form), folded(miss));
    return distance <= allowed;
  });
}

/** Case, blanks, quotes around the whole and a full stop at the end do not count. */
function folded(form: string): string {
  const plain = form.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
  return plain.replace(/^(["'`])(.+)\1$/, '$2').replace(/(\w)\.$/, '$1');
}

function asPercent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
