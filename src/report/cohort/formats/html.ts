import { html as markup, type Markup, none } from '../../formats/html/markup.js';
import { style } from '../../formats/html/style.js';
import { type Column, table } from '../../formats/html/table.js';
import { percent } from '../../words.js';
import { visible } from '../../visible.js';
import type { CohortArea, CohortDocument, CohortLearner, CohortQuestion } from '../document.js';
import { fewSentence, fitText, headSentence, misleadsSentence, rightNote, rightText } from '../words.js';
import type { CohortFormat } from './format.js';

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** One page that needs nothing else: no script, nothing fetched, and a policy that forbids both. */
export const html: CohortFormat = (document) => `<!doctype html>\n${page(document).source}\n`;

function page(document: CohortDocument): Markup {
  const day = document.generatedAt.slice(0, 10);
  return markup`<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>What the group knows, ${day}</title>
${style}
</head>
<body>
<header><h1>What the group knows</h1><p class="quiet">As of ${day}, by prep. ${headSentence(document)}</p></header>
<main>
${[areasOf(document), questionsOf(document), misleadingOf(document), learnersOf(document)]}
</main>
</body>
</html>`;
}

function areasOf({ areas, minimum }: CohortDocument): Markup {
  return markup`<section>
    <h2>Areas</h2>
    ${table('Weakest first', areaColumns, areas.filter(isEnough))}
    <p>${fewSentence(areas, 'area', minimum.learners)}</p>
    <p class="quiet">${rightNote}</p>
  </section>`;
}

function questionsOf({ questions, minimum }: CohortDocument): Markup {
  return markup`<section>
    <h2>Questions</h2>
    ${table('Hardest first', questionColumns, questions.filter(isEnough))}
    <p>${fewSentence(questions, 'question', minimum.learners)}</p>
  </section>`;
}

function misleadingOf({ questions }: CohortDocument): Markup {
  const found = questions.filter(({ misleads }) => misleads.length > 0);
  if (found.length === 0) return none;
  return markup`<section>
    <h2>Questions that may mislead</h2>
    <ul>
${found.map((each) => markup`<li>${misleadsSentence(each)}</li>`)}
    </ul>
  </section>`;
}

function learnersOf({ learners }: CohortDocument): Markup {
  return markup`<section>
    <h2>Who has practised</h2>
    ${table('Most answers first', learnerColumns, learners)}
  </section>`;
}

function isEnough({ enough }: { readonly enough: boolean }): boolean {
  return enough;
}

const areaColumns: readonly Column<CohortArea>[] = [
  { title: 'Area', cell: ({ title }) => visible(title) },
  { title: 'Right', number: true, cell: rightText },
  { title: 'Learners', number: true, cell: ({ learners }) => String(learners) },
  { title: 'Answers', number: true, cell: ({ answers }) => String(answers) },
];

const questionColumns: readonly Column<CohortQuestion>[] = [
  { title: 'Question', cell: ({ question }) => visible(question) },
  { title: 'Right', number: true, cell: ({ accuracy }) => percent(accuracy) },
  { title: 'Learners', number: true, cell: ({ learners }) => String(learners) },
  { title: 'Answers', number: true, cell: ({ answers }) => String(answers) },
  { title: 'Fit', number: true, cell: ({ fit }) => fitText(fit) },
];

const learnerColumns: readonly Column<CohortLearner>[] = [
  { title: 'Learner', cell: ({ learner }) => visible(learner) },
  { title: 'Answers', number: true, cell: ({ answers }) => String(answers) },
  { title: 'Questions', number: true, cell: ({ questions }) => String(questions) },
  { title: 'Days', number: true, cell: ({ days }) => String(days) },
  { title: 'Right', number: true, cell: ({ accuracy }) => (accuracy === null ? '' : percent(accuracy)) },
  { title: 'Last', cell: ({ lastDate }) => lastDate ?? 'never' },
];
