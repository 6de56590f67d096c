import { recallAt } from '../../learn/belief.js';
import { grouped } from '../../learn/grouped.js';
import { isDue } from '../../learn/memory.js';
import { dayName } from '../../model/calendar.js';
import type { Question } from '../../model/question.js';
import type { DetailReport, QuestionDetail, TopicDetail } from '../document.js';
import type { Facts } from '../facts.js';
import { accuracyOf, added } from '../tally.js';

/** The topics and questions of the area looked at; null where all are. */
export function detail(facts: Facts): DetailReport | null {
  const { input, askable } = facts;
  const area = input.view?.area;
  if (area === undefined) return null;
  const byTopic = grouped(askable, ({ topic }) => topic);
  return {
    area,
    topics: [...byTopic].map(([topic, questions]) => topicOf(topic, questions, facts)).sort(leastKnownFirst),
    questions: askable.map((question) => questionOf(question, facts)).sort(leastRecalledFirst),
  };
}

function topicOf(topic: string, questions: readonly Question[], facts: Facts): TopicDetail {
  const sums = questions.flatMap(({ id }) => facts.ever.byQuestion.get(id) ?? []);
  const recalled = questions.reduce((sum, question) => sum + recallNow(question, facts), 0);
  const sum = added(sums);
  return {
    topic,
    questions: questions.length,
    seen: sums.length,
    reviews: sum.answers,
    accuracy: accuracyOf(sum),
    recallNow: recalled / questions.length,
  };
}

function questionOf(question: Question, facts: Facts): QuestionDetail {
  const sum = facts.ever.byQuestion.get(question.id);
  const memory = facts.memories.get(question.id);
  return {
    question: question.id,
    topic: question.topic,
    reviews: sum?.answers ?? 0,
    recallNow: recallNow(question, facts),
    due: memory !== undefined && isDue(memory, facts.input.now.at),
    last: sum?.last ?? [],
    lastDate: sum === undefined ? null : dayName(sum.day),
  };
}

function recallNow(question: Question, { learner, input }: Facts): number {
  return recallAt(learner, question, input.now.at);
}

function leastKnownFirst(a: TopicDetail, b: TopicDetail): number {
  return a.recallNow - b.recallNow || (a.topic < b.topic ? -1 : 1);
}

function leastRecalledFirst(a: QuestionDetail, b: QuestionDetail): number {
  const unseen = Number(a.reviews === 0) - Number(b.reviews === 0);
  return unseen || a.recallNow - b.recallNow || (a.question < b.question ? -1 : 1);
}
