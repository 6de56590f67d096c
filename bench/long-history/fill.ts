// Makes a history of any length, the same for the same length: node --import ./register.mjs fill.ts FILE REVIEWS END
import { existsSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import { openHistory } from '../../src/history/history.js';
import { contentOf, reviewHash } from '../../src/history/review-row.js';
import { endHash, sessionHash, sessionRow } from '../../src/history/session-row.js';
import { uuid7 } from '../../src/history/uuid7.js';
import { loadLibrary } from '../../src/packs/library.js';
import { type Question, kindOf } from '../../src/model/question.js';
import { type Random, seeded } from '../../src/model/random.js';
import { type Review, verdictOf } from '../../src/model/review.js';
import type { Session } from '../../src/model/session.js';

const [file = '', count = '', lastAt = ''] = process.argv.slice(2);
/** When the history ends, in milliseconds. */
const end = Number(lastAt);
const dayInMs = 86_400_000;
const perSession = 20;
const secondsEach = 30;

/** So many bytes, by the same chance each time. */
function bytesOf(random: Random) {
  return (size: number) => Uint8Array.from({ length: size }, () => Math.floor(random() * 256));
}

function shippedQuestions(): readonly Question[] {
  const folder = fileURLToPath(new URL('../../questions', import.meta.url));
  const loaded = loadLibrary({ folders: [folder], files: [] });
  if (!loaded.ok) throw new Error('the shipped packs cannot be read');
  return loaded.value.packs.flatMap((pack) => pack.questions).filter((question) => !question.retired);
}

interface Made {
  readonly question: Question;
  readonly session: string;
  readonly at: number;
  /** How many answers came before. */
  readonly before: number;
}

/** A learner who gets better, is sure of most, and skips one in fifty. */
function reviewOf({ question, session, at, before }: Made, random: Random): Review {
  const right = random() < 0.45 + 0.4 * (1 - Math.exp(-before / 3000));
  const skipped = random() < 0.02;
  const partial = random() < 0.1 ? 0.5 : 0;
  const score = skipped ? 0 : right ? 1 : partial;
  return {
    id: uuid7(at, bytesOf(random)(10)),
    session,
    question: question.id,
    area: question.area,
    kind: question.kind,
    contentHash: question.contentHash,
    at,
    offset: 60,
    response: skipped ? null : 'an-answer',
    score,
    verdict: skipped ? 'skipped' : verdictOf(score),
    seconds: Math.round(5 + random() * 2 * secondsEach),
    confidence: random() < 0.6 ? 'sure' : random() < 0.5 ? 'unsure' : null,
    hints: random() < 0.05 ? 1 : 0,
    optionCount: kindOf(question).optionCount(question.body),
    mode: 'plan',
    points: null,
  };
}

/** Sessions of twenty answers, spread evenly over months or years, up to the end that the bench knows. */
function* sessionsOf(count: number, random: Random): Iterable<{ session: Session; reviews: Review[] }> {
  const questions = shippedQuestions();
  const sessions = Math.ceil(count / perSession);
  const days = Math.min(3650, Math.max(30, count / 200));
  for (let index = 0; index < sessions; index += 1) {
    const at = Math.floor(end - (days * dayInMs * (sessions - index)) / sessions);
    const id = uuid7(at, bytesOf(random)(10));
    const session = {
      id,
      at,
      offset: 60,
      mode: 'plan',
      targets: [],
      filters: {},
      seed: index,
      planned: null,
    };
    const size = Math.min(perSession, count - index * perSession);
    const reviews = Array.from({ length: size }, (_, place) => {
      const question = questions[Math.floor(random() * questions.length)];
      if (question === undefined) throw new Error('there are no questions');
      const made = { question, session: id, at: at + (place + 1) * secondsEach * 1000 };
      return reviewOf({ ...made, before: index * perSession + place }, random);
    });
    yield { session, reviews };
  }
}

/** Row by row through `History` each answer would wait for the disk. */
async function fill(file: string, count: number): Promise<void> {
  const random = seeded(count);
  const world = { clock: () => end, random: bytesOf(random) };
  const opened = await openHistory(file, { ...world, createIfMissing: true });
  if (!opened.ok) throw new Error(`${file} cannot be made`);
  opened.history.close();
  const database = new Sqlite(file);
  database.pragma('synchronous = OFF');
  database.pragma('journal_mode = OFF');
  database.transaction(() => write(database, sessionsOf(count, random)))();
  database.pragma('journal_mode = WAL');
  database.close();
}

function write(database: Sqlite.Database, sessions: ReturnType<typeof sessionsOf>): void {
  const device = database.prepare<[], Uint8Array>('SELECT id FROM devices').pluck().get() ?? new Uint8Array();
  const statements = prepared(database);
  let sequence = 0;
  let number = 0;
  for (const { session, reviews } of sessions) {
    const row = sessionRow(session, device);
    number += 1;
    sequence += 1;
    statements.session.run({ ...row, number, sequence, hash: sessionHash(row) });
    for (const review of reviews) {
      sequence += 1;
      const content = { ...contentOf(review), device, sequence };
      statements.item.run(content);
      statements.review.run({ ...content, number, hash: reviewHash(content) });
    }
    sequence += 1;
    const end = { id: row.id, at: reviews.at(-1)?.at ?? session.at, offset: session.offset };
    statements.end.run({ ...end, number, sequence, hash: endHash(end) });
  }
  database.prepare('UPDATE devices SET last_sequence = ?').run(sequence);
}

function prepared(database: Sqlite.Database) {
  return {
    session: database.prepare(`
      INSERT INTO sessions (number, id, device, sequence, at, offset, mode, targets, filters, seed, planned, hash)
      VALUES (@number, @id, 1, @sequence, @at, @offset, @mode, @targets, @filters, @seed, @planned, @hash)`),
    end: database.prepare(`
      INSERT INTO session_ends (session, device, sequence, at, offset, hash)
      VALUES (@number, 1, @sequence, @at, @offset, @hash)`),
    item: database.prepare(`
      INSERT INTO items (question, area, kind, content_hash) VALUES (@question, @area, @kind, @contentHash)
      ON CONFLICT DO NOTHING`),
    review: database.prepare(`
      INSERT INTO reviews (id, device, sequence, session, at, offset, item, response, score, verdict, seconds,
        confidence, hints, option_count, mode, points, undoes, hash)
      SELECT @id, 1, @sequence, @number, @at, @offset, i.number, @response, @score, @verdict, @seconds,
        @confidence, @hints, @optionCount, @mode, @points, @undoes, @hash
      FROM items i WHERE i.question = @question AND i.content_hash = @contentHash AND i.area = @area
        AND i.kind = @kind`),
  };
}

if (existsSync(file)) rmSync(file);
await fill(file, Number(count));
