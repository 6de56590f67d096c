import type { Question } from '../../model/question.js';
import type { OutgoingPack, Refused, Written } from '../exchange.js';
import { refused } from '../exchange.js';
import { allLeftOut, explanation, ownId, promptWithCode, remarkOnFields, remarksOn } from '../outgoing.js';
import { answersOf } from './answers.js';
import { escaped, markdownText } from './escapes.js';
import { tagLine } from './tags.js';

/** The questions that GIFT has a type for; topics become categories. */
export async function writeGift({ id, title, area, questions }: OutgoingPack): Promise<Written | Refused> {
  const tried = questions.map((question) => {
    const remarks = remarksOn(question);
    return { remarks, topic: question.topic, text: questionText(question, remarks) };
  });
  const written = tried.flatMap(({ topic, text }) => (text === undefined ? [] : [{ topic, text }]));
  if (written.length === 0)
    return refused(`GIFT can hold no question of "${id}"`, 'Take another format, such as --format markdown.');
  const blocks = written.map(({ topic, text }, index) => {
    const before = written[index - 1]?.topic;
    return topic === before ? text : `$CATEGORY: ${area}/${topic}\n\n${text}`;
  });
  const head = `// ${title.replace(/\s+/g, ' ')} (${id})`;
  const leftOut = allLeftOut(tried.map(({ remarks }) => remarks));
  return { ok: true, content: `${head}\n\n${blocks.join('\n\n')}\n`, leftOut };
}

function questionText(question: Question, remarks: ReturnType<typeof remarksOn>): string | undefined {
  const answers = answersOf(question, remarks);
  if (answers === null) return undefined;
  remarkOnFields(question, ['hints', 'proof'], remarks);
  const id = ownId(question);
  const explain = explanation(question);
  // Of an open question the answers hold the model answer, in the place of the explanation.
  const feedback = explain === '' || answers.explains ? [] : [`####${markdownText(explain)}`];
  if (answers.explains && explain !== '') remarks.part('the explanation of an open question is left out');
  return [
    tagLine(id, question),
    `::${escaped(id)}::[markdown]${escaped(answers.prompt ?? promptWithCode(question))} {${answers.head}`,
    ...answers.lines.map((line) => `\t${line}`),
    ...feedback.map((line) => `\t${line}`),
    '}',
  ].join('\n');
}
