import { type Screen, screenOf } from '../../formats/format.js';
import { dimmed, entries, heading, sentences, table } from '../../formats/text/lines.js';
import { visible } from '../../visible.js';
import { count, elide, percent } from '../../words.js';
import type { CohortArea, CohortDocument, CohortLearner, CohortQuestion } from '../document.js';
import { fewSentence, fitText, headSentence, misleadsSentence, rightNote, rightText } from '../words.js';
import type { CohortFormat } from './format.js';

const questionsShown = 20;
const narrowestTable = 60;

type Block = (document: CohortDocument, screen: Screen) => readonly string[];

/** The report for a teacher: what the group does not know, what misleads it, and who has practised. */
export const text: CohortFormat = (document, wanted = {}) => {
  const screen = screenOf(wanted);
  const blocks = [head, areaLines, questionLines, misleadingLines, learnerLines]
    .map((block) => block(document, screen))
    .filter((lines) => lines.length > 0);
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
};

const head: Block = (document, screen) => sentences([headSentence(document)], screen);

const areaLines: Block = ({ areas, minimum }, screen) => {
  if (areas.length === 0) return [];
  const rows = areas.filter(({ enough }) => enough);
  const few = fewSentence(areas, 'area', minimum.learners);
  return [
    ...heading('Areas, weakest first', screen),
    ...drawn(screen, rows, {
      titles: ['', 'right', 'learners', 'answers'],
      cells: areaCells,
      sentence: areaSentence,
    }),
    ...sentences([few].filter(Boolean), screen),
    ...(rows.length > 0 ? dimmed(rightNote, screen) : []),
  ];
};

function areaCells(area: CohortArea): readonly string[] {
  return [elide(visible(area.title), 34), rightText(area), `${area.learners}`, `${area.answers}`];
}

function areaSentence(area: CohortArea): string {
  return `${visible(area.title)}: ${rightText(area)} right, ${count(area.learners, 'learner')}, ${count(area.answers, 'answer')}`;
}

const questionLines: Block = ({ questions, minimum }, screen) => {
  const ranked = questions.filter(({ enough }) => enough);
  const more =
    ranked.length > questionsShown ? `${ranked.length - questionsShown} more: --json lists all.` : '';
  const few = fewSentence(questions, 'question', minimum.learners);
  if (questions.length === 0) return [];
  const titles = ['', 'right', 'learners', 'answers', 'fit'];
  return [
    ...heading('Questions, hardest first', screen),
    ...drawn(screen, ranked.slice(0, questionsShown), {
      titles,
      cells: questionCells,
      sentence: questionSentence,
    }),
    ...sentences([more, few].filter(Boolean), screen),
  ];
};

function questionCells(each: CohortQuestion): readonly string[] {
  const { question, accuracy, learners, answers, fit } = each;
  return [elide(visible(question), 40), percent(accuracy), `${learners}`, `${answers}`, fitText(fit)];
}

function questionSentence({ question, accuracy, learners, answers }: CohortQuestion): string {
  return `${visible(question)}: ${percent(accuracy)} right, ${count(learners, 'learner')}, ${count(answers, 'answer')}`;
}

const misleadingLines: Block = ({ questions }, screen) => {
  const misleading = questions.filter(({ misleads }) => misleads.length > 0);
  if (misleading.length === 0) return [];
  return [
    ...heading('Questions that may mislead', screen),
    ...entries(misleading.slice(0, questionsShown).map(misleadsSentence), screen),
  ];
};

const learnerLines: Block = ({ learners }, screen) => {
  if (learners.length === 0) return [];
  const titles = ['', 'answers', 'questions', 'days', 'right', 'last'];
  return [
    ...heading('Who has practised', screen),
    ...drawn(screen, learners, { titles, cells: learnerCells, sentence: learnerSentence }),
  ];
};

function learnerCells(each: CohortLearner): readonly string[] {
  const { learner, answers, questions, days, accuracy, lastDate } = each;
  const right = accuracy === null ? '' : percent(accuracy);
  return [elide(visible(learner), 30), `${answers}`, `${questions}`, `${days}`, right, lastDate ?? 'never'];
}

function learnerSentence({ learner, answers, days, lastDate }: CohortLearner): string {
  if (lastDate === null) return `${visible(learner)}: no answers`;
  return `${visible(learner)}: ${count(answers, 'answer')} on ${count(days, 'day')}, the last on ${lastDate}`;
}

interface Drawing<Row> {
  readonly titles: readonly string[];
  readonly cells: (row: Row) => readonly string[];
  readonly sentence: (row: Row) => string;
}

/** A table, or sentences where that has no room or lines are read aloud. */
function drawn<Row>(
  screen: Screen,
  rows: readonly Row[],
  { titles, cells, sentence }: Drawing<Row>,
): readonly string[] {
  if (rows.length === 0) return [];
  if (screen.accessible || screen.width < narrowestTable) return entries(rows.map(sentence), screen);
  const columns = titles.map((_, column) => column).slice(1);
  const [first = '', ...lines] = table([titles, ...rows.map(cells)], columns);
  const all = [first, ...lines];
  // A title that is longer than the screen would be wrapped by the terminal, in the middle of a word.
  if (all.some(({ length }) => length > screen.width)) return entries(rows.map(sentence), screen);
  return [screen.paint.dim(first), ...lines];
}
