import { join } from 'node:path';
import { fullQuestionId, type QuestionId } from '../../src/model/ids.js';
import { noPlan } from '../../src/model/interview-plan.js';
import { aReview, aSession, noon, opened } from '../history/fixtures.js';
import { attacks, planted } from './attacks.js';

/** The name of a field with an attack in it, one for each attack. */
export function named(field: string): readonly string[] {
  return Object.keys(attacks).map((_, at) => `${field}${at}`);
}

function each<T>(field: string, make: (text: string) => T): readonly T[] {
  return Object.values(attacks).map((attack, at) => make(planted(`${field}${at}`, attack)));
}

/** What nobody can type here, but a stranger's file can hold: an id with anything behind the slash. */
const idOf = (text: string): QuestionId => fullQuestionId(`hostile/${text}`);

/** A history in whose every text stands every attack: ids, areas, notes, answers, names, levels, languages. */
export async function hostileHistory(home: string): Promise<void> {
  const history = await opened(join(home, 'history.db'));
  const ids = each('id', idOf);
  const session = aSession({
    planned: [...ids],
    targets: each('target', String),
    mode: '«mode \u001b[2J mode»',
  });
  const moment = { at: noon, offset: 60 };
  history.startSession(session);
  ids.forEach((question, at) => {
    const area = each('area', String)[at] ?? '';
    history.record(aReview(session.id, { question, area, score: 0, verdict: 'wrong', kind: area }));
  });
  each('note', (note) => history.mark({ question: idOf(note), what: 'flag', note, ...moment }));
  each('known', (text) => history.mark({ question: idOf(text), what: 'known', note: null, ...moment }));
  each('draft', (text) => history.saveDraft({ question: idOf(text), text, ...moment }));
  each('own', (text) => history.saveDraft({ question: fullQuestionId('hostile/tell'), text, ...moment }));
  history.savePlan(
    {
      ...noPlan,
      interview: '2026-11-24',
      notes: each('plan', String),
      levels: each('level', String),
      languages: each('language', String),
      weights: Object.fromEntries(each('weight', (text) => [text, 2])),
    },
    moment,
  );
  history.close();
}
