import type { QuestionRule, QuestionSubject, Remark } from '../rule.js';
import type { ScalarNode } from '../../model/tree.js';
import { asked } from '../samples.js';
import { proseOf } from './reading/markdown.js';
import { markdownFields } from './reading/markdown-fields.js';
import { placeWithin } from './reading/source.js';
import { faultOfUrl } from './reading/urls.js';

/** Only links written in place, `[text](address)`, and what was clearly meant as one. Nothing is fetched. */
export const badLink: QuestionRule = {
  id: 'md/bad-link',
  scope: 'question',
  severity: 'warn',
  why: 'A link that leads nowhere, or into a file that only its author has, cannot be followed.',
  bad: asked(
    'boolean',
    '"Is this so? See »[the notes](notes.md) and »(RFC 9110)[https://www.rfc-editor.org]."',
    'answer: true',
  ),
  good: asked(
    'boolean',
    '"Is `m[0](1)` so? See [RFC 9110](https://www.rfc-editor.org/rfc/rfc9110)."',
    'answer: true',
  ),

  check(subject) {
    return markdownFields(subject).flatMap((node) =>
      node.text.includes('](') || node.text.includes(')[') ? remarksOn(node, subject) : [],
    );
  },
};

const link = /(?<![\p{L}\p{N}\\\])])\[([^\][\n]*)\]\(([^()\n]*(?:\([^()\n]*\)[^()\n]*)*)(\)?)/gu;
const reversed = /\([^()\n]+\)\[(https?:[^\]\s]{0,500})\]/gu;

/** Of a text full of them, more would help nobody. */
const mostRemarks = 10;

function remarksOn(node: ScalarNode, { file }: QuestionSubject): readonly Remark[] {
  const prose = proseOf(node.text);
  const links = [...prose.matchAll(link)].map((match) => ({ match, fault: faultOf(match) }));
  const turned = [...prose.matchAll(reversed)].map((match) => ({ match, fault: 'its brackets are swapped' }));
  const faulty = [...links, ...turned].filter(({ fault }) => fault !== undefined);
  return faulty.slice(0, mostRemarks).map(({ match, fault }) => {
    const place = placeWithin(file, node, { index: match.index, part: match[0] }) ?? node.place;
    return { place, message: `this link leads nowhere: ${fault}` };
  });
}

function faultOf([, , target = '', closing]: RegExpMatchArray): string | undefined {
  if (closing === '') return 'its bracket is never closed';
  const address = target
    .trim()
    .replace(/(?<!\s)\s+(?:"[^"]*"|'[^']*'|\([^()]*\))$/, '')
    .replace(/^<(.*)>$/, '$1');
  if (address === '') return 'it has no address';
  return address.startsWith('mailto:') ? undefined : faultOfUrl(address);
}
