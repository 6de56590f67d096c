import { reach } from '../../model/tree.js';
import type { QuestionRule, QuestionSubject, Remark } from '../rule.js';
import { question as sample } from '../samples.js';

export const badPattern: QuestionRule = {
  id: 'text/bad-pattern',
  scope: 'question',
  severity: 'error',
  why: 'Patterns are RE2, which no answer can make hang; what RE2 does not know, such as lookahead, matches nothing.',
  help: 'rewrite it without lookaround and backreferences, or list the forms under `accept`',
  url: 'https://github.com/google/re2/wiki/Syntax',
  bad: sample(
    'text',
    `
    accept: [idempotent]
    pattern: »idempoten(?=t|cy)
    `,
  ),
  good: sample(
    'text',
    `
    accept: [idempotent]
    pattern: idempoten(t|cy)
    `,
  ),

  check(subject) {
    const { question } = subject;
    const pattern = question.kind === 'text' ? question.body.pattern : undefined;
    return pattern === undefined ? [] : remarksOn(pattern, subject);
  },
};

async function remarksOn(pattern: string, { node }: QuestionSubject): Promise<readonly Remark[]> {
  const fault = await faultIn(pattern);
  if (fault === undefined) return [];
  return [{ place: reach(node, ['pattern']).place, message: `the pattern is not RE2: ${fault}` }];
}

/** RE2's complaint; it is loaded only where a question has a pattern. */
async function faultIn(pattern: string): Promise<string | undefined> {
  const { RE2JS } = await import('re2js');
  try {
    RE2JS.compile(pattern);
    return undefined;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return error.message.replace('error parsing regexp: ', '');
  }
}
