import { areaTitle } from '../../../model/areas.js';
import type { Activity, ItemReport, QuestionDetail, ReportDocument, TopicDetail } from '../../document.js';
import { count, percent } from '../../words.js';
import { fitOf, remainder } from '../../item-words.js';
import { html, type Markup, none } from './markup.js';
import { note, type Section } from './sections.js';
import { type Column, table } from './table.js';

type Period = NonNullable<ReportDocument['period']>;
interface PeriodRow {
  readonly name: string;
  readonly now: Activity;
  readonly before: Activity;
}

/** What was done in a time, beside the time before. */
export const period: Section = ({ period: found }) =>
  found === null
    ? none
    : html`<section>
        <h2>${found.since} to ${found.until}</h2>
        ${table(`${count(found.days, 'day')} beside as many days before`, periodColumns, periodRows(found))}
        ${note('period')}
      </section>`;

function periodRows({ now, before, areas }: Period): readonly PeriodRow[] {
  return [
    { name: 'All areas', now, before },
    ...areas.map((each) => ({ ...each, name: areaTitle(each.area) })),
  ];
}

const periodColumns: readonly Column<PeriodRow>[] = [
  { title: '', cell: ({ name }) => name },
  change('Answers', ({ answers }) => String(answers)),
  change('Right', ({ accuracy }) => (accuracy === null ? 'none' : percent(accuracy))),
  change('Minutes', ({ minutes }) => String(Math.round(minutes))),
  change('Days', ({ daysPractised }) => String(daysPractised)),
];

function change(title: string, of: (activity: Activity) => string): Column<PeriodRow> {
  return { title, number: true, cell: ({ before, now }) => `${of(before)} → ${of(now)}` };
}

/** The topics and questions of one area. */
export const detail: Section = ({ detail: found }) =>
  found === null
    ? none
    : html`<section>
        <h2>Topics and questions of ${areaTitle(found.area)}</h2>
        ${table('Topics, least known first', topicColumns, found.topics)}
        ${table(
          'Questions answered, least likely known first',
          questionColumns,
          found.questions.filter(({ reviews }) => reviews > 0),
        )}
      </section>`;

const topicColumns: readonly Column<TopicDetail>[] = [
  { title: 'Topic', cell: ({ topic }) => topic },
  { title: 'Known', number: true, cell: ({ recallNow }) => percent(recallNow) },
  { title: 'Seen', number: true, cell: ({ seen, questions }) => `${seen} of ${questions}` },
  { title: 'Answers', number: true, cell: ({ reviews }) => String(reviews) },
];

const questionColumns: readonly Column<QuestionDetail>[] = [
  { title: 'Question', cell: ({ question }) => id(question) },
  { title: 'Known', number: true, cell: ({ recallNow }) => percent(recallNow) },
  { title: 'Answers so far', cell: ({ last }) => last.join(', ') },
  { title: 'Last', cell: ({ lastDate }) => lastDate ?? '' },
];

/** How the questions themselves do. */
export const items: Section = ({ items: found }) =>
  found === null
    ? none
    : html`<section>
        <h2>The questions themselves</h2>
        ${table('Questions with answers enough, hardest first', itemColumns, found.items)}
        <p>${remainder(found)}</p>
        ${note('items')}
      </section>`;

const itemColumns: readonly Column<ItemReport>[] = [
  { title: 'Question', cell: ({ question }) => id(question) },
  { title: 'Answers', number: true, cell: ({ answers }) => String(answers) },
  { title: 'Right', number: true, cell: ({ difficulty }) => percent(difficulty) },
  { title: 'Fit', number: true, cell: fitOf },
  { title: 'Seconds', number: true, cell: ({ medianSeconds }) => String(Math.round(medianSeconds)) },
  { title: 'Hints', number: true, cell: ({ hinted }) => percent(hinted) },
  { title: 'Never chosen', cell: ({ unchosen }) => unchosen.join('; ') },
];

function id(text: string): Markup {
  return html`<span class="id">${text}</span>`;
}
