import type { Verdict } from '../../../model/review.js';
import type { DetailReport, QuestionDetail, ReportDocument, TopicDetail } from '../../document.js';
import { count, elide, percent } from '../../words.js';
import type { Screen } from '../format.js';
import { dimmed, entries, explained, heading, sentences, table } from './lines.js';

const topicsShown = 10;
const questionsShown = 15;
const narrowestTable = 64;
const signs: Readonly<Record<Verdict, string>> = { correct: '+', partial: '~', wrong: '-', skipped: '' };
const words: Readonly<Record<Verdict, string>> = {
  correct: 'right',
  partial: 'partly right',
  wrong: 'wrong',
  skipped: 'skipped',
};

/** The topics of one area, then its questions, least known first. */
export function detailLines({ detail }: ReportDocument, screen: Screen): readonly string[] {
  if (detail === null) return [];
  return [...topicLines(detail, screen), '', ...questionLines(detail, screen)];
}

function topicLines({ topics }: DetailReport, screen: Screen): readonly string[] {
  const shown = topics.slice(0, topicsShown);
  const more = topics.length - shown.length;
  return [
    ...heading('Topics, least known first', screen),
    ...(isSpoken(screen) ? entries(shown.map(topicSentence), screen) : topicTable(shown)),
    ...(more > 0 ? dimmed(`... and ${count(more, 'more topic')}: --json lists all`, screen) : []),
    ...explained(['areas'], screen),
  ];
}

function topicTable(topics: readonly TopicDetail[]): readonly string[] {
  const rows = topics.map(({ topic, questions, seen, reviews, recallNow }) => {
    return [elide(topic, 36), percent(recallNow), `${seen} of ${questions} seen`, count(reviews, 'answer')];
  });
  return table(rows, [1, 2, 3]);
}

function topicSentence({ topic, questions, seen, reviews, recallNow }: TopicDetail): string {
  return `${topic}: ${percent(recallNow)} known, ${seen} of ${questions} seen, ${count(reviews, 'answer')}`;
}

function questionLines({ questions }: DetailReport, screen: Screen): readonly string[] {
  const seen = questions.filter(({ reviews }) => reviews > 0);
  const shown = seen.slice(0, questionsShown);
  if (seen.length === 0) return sentences(['None of its questions was answered yet.'], screen);
  const legend = `${signs.correct} right, ${signs.partial} partly, ${signs.wrong} wrong, newest last.`;
  const left = [
    seen.length > shown.length ? `${seen.length - shown.length} more were answered` : '',
    questions.length > seen.length
      ? `${count(questions.length - seen.length, 'question is', 'questions are')} new to you`
      : '',
  ].filter(Boolean);
  return [
    ...heading('Questions answered, least likely known first', screen),
    ...(isSpoken(screen) ? entries(shown.map(questionSentence), screen) : questionTable(shown)),
    ...dimmed([isSpoken(screen) ? '' : legend, left.join(', ')].filter(Boolean).join(' '), screen),
    ...explained(['weakest'], screen),
  ];
}

function questionTable(questions: readonly QuestionDetail[]): readonly string[] {
  const rows = questions.map(({ question, recallNow, due, last, lastDate }) => {
    const history = last.map((verdict) => signs[verdict]).join('');
    return [elide(question, 42), percent(recallNow), due ? 'due' : '', history, lastDate ?? ''];
  });
  return table(rows, [1]);
}

function questionSentence({ question, recallNow, due, last, lastDate }: QuestionDetail): string {
  const history = last.map((verdict) => words[verdict]).join(', ');
  return `${question}: ${percent(recallNow)} known${due ? ', due' : ''}; ${history}; last on ${lastDate ?? ''}`;
}

function isSpoken({ accessible, width }: Screen): boolean {
  return accessible || width < narrowestTable;
}
