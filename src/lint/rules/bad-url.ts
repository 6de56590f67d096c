import { type Place } from '../../model/place.js';
import { quote } from '../../model/quote.js';
import { reach } from '../../model/tree.js';
import type { QuestionRule, Remark } from '../rule.js';
import { common, pack } from '../samples.js';
import { faultOfUrl } from './reading/urls.js';

const fields = `  answer: true
  explain: It is what the source says, and it says so in plain words.
  refs:
`;

/** Nothing is fetched: a page that is gone is not found. */
export const badUrl: QuestionRule = {
  id: 'refs/bad-url',
  scope: 'question',
  severity: 'warn',
  why: 'Whoever wants to check a key follows its source, and an address with a mistake leads nowhere.',
  bad: pack(
    `${common('boolean')}${fields}    - {title: RFC 9110, url: »www.rfc-editor.org}\n    - »"https://example.com"\n`,
  ),
  good: pack(
    `${common('boolean')}${fields}    - {title: RFC 9110, url: "https://www.rfc-editor.org/rfc/rfc9110"}\n`,
  ),

  check({ question, node }) {
    return question.refs.flatMap((reference, index): readonly Remark[] => {
      const isText = typeof reference === 'string';
      const url = isText ? urlIn(reference) : reference.url?.trim();
      const fault = url === undefined ? undefined : faultOfUrl(url);
      if (url === undefined || fault === undefined) return [];
      const place: Place = reach(node, isText ? ['refs', index] : ['refs', index, 'url']).place;
      return [{ place, message: `the address ${quote(url)} leads nowhere: ${fault}` }];
    });
  },
};

/** A reference may be a title; it is an address if it begins like one. */
function urlIn(reference: string): string | undefined {
  return /^(?:\w+:\/|www\.)/.test(reference.trim()) ? reference.trim() : undefined;
}
