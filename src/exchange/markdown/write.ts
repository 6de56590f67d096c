import { unreachable } from '../../model/exhaustive.js';
import type { Question } from '../../model/question.js';
import { cardOf, type CardPart } from '../card.js';
import type { OutgoingPack, Refused, Written } from '../exchange.js';
import { allLeftOut, fenced, ownId, remarkOnFields, remarksOn } from '../outgoing.js';

/** A document of all questions, each with its answer folded away below it. */
export async function writeMarkdown(pack: OutgoingPack): Promise<Written | Refused> {
  const { id, title, area, questions } = pack;
  const remarks = questions.map((question) => {
    const on = remarksOn(question);
    remarkOnFields(question, ['proof'], on);
    return on;
  });
  const head = `# ${escaped(title)}\n\nPack \`${id}\`, area \`${area}\`, version ${pack.version}.`;
  const sections = questions.map((question, index) => section(question, index + 1));
  return { ok: true, content: `${[head, ...sections].join('\n\n')}\n`, leftOut: allLeftOut(remarks) };
}

function section(question: Question, number: number): string {
  const { front, back } = cardOf(question);
  const { kind, level, topic } = question;
  const answer: CardPart = { type: 'fold', title: 'Answer', parts: back };
  return [
    `## ${number}. ${ownId(question)}`,
    `*${kind}, ${level}, ${topic}*`,
    ...[...front, answer].map(written),
  ].join('\n\n');
}

function written(part: CardPart): string {
  switch (part.type) {
    case 'markdown':
      return part.text;
    case 'code':
      return fenced(part.source, part.language);
    case 'list':
      return listed(part);
    case 'fold':
      // Without the empty lines, what is within would count as HTML (CommonMark 0.31.2, 4.6).
      return `<details>\n<summary>${part.title}</summary>\n\n${part.parts.map(written).join('\n\n')}\n\n</details>`;
    default:
      return unreachable(part);
  }
}

function listed({ title, items, marked }: CardPart & { readonly type: 'list' }): string {
  const lines = items.map((item, index) => {
    const sign = marked === 'numbers' ? `${index + 1}. ` : '- ';
    const letter = marked === 'letters' ? `${String.fromCharCode(97 + index)}) ` : '';
    return `${sign}${letter}${escaped(item).replaceAll('\n', `\n${' '.repeat(sign.length)}`)}`;
  });
  return [...(title === undefined ? [] : [`${title}:\n`]), ...lines].join('\n');
}

/** Text in which nothing is a sign of Markdown, and nothing is HTML. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, '\\$&').replace(/^([#+-]|\d+[.)])/gm, '\\$1');
}
