import { get } from '../../model/tree.js';
import { headOf } from '../question-nodes.js';
import type { QuestionRule } from '../rule.js';
import { asked } from '../samples.js';
import { promptProse } from './reading/prose.js';

/** Off: there are too many ways to ask. A statement that is true or false asks by itself. */
export const noQuestion: QuestionRule = {
  id: 'stem/no-question',
  scope: 'question',
  severity: 'off',
  why: 'A prompt that asks nothing leaves the learner to guess from the options what is wanted.',
  help: 'end it with a question, or begin its last sentence with what is to be done',
  bad: asked('text', '»Indexes that hold every column of a query.', 'accept: [covering]'),
  good: asked('text', 'Name the indexes that hold every column of a query.', 'accept: [covering]'),

  check({ question, node }) {
    const { prose, leadIn } = promptProse(question);
    const asks = prose.includes('?') || /_{3,}|\.{3}|:\s*$/.test(prose) || orders.test(leadIn.text);
    if (question.kind === 'boolean' || asks) return [];
    const place = get(node, 'prompt')?.place ?? headOf(node);
    return [{ place, message: 'the prompt ends without asking anything' }];
  },
};

const orders =
  /\b(?:answer|arrange|assign|bring|calculate|check|choose|complete|compute|count|describe|design|estimate|explain|fill|find|give|list|match|name|order|outline|pair|pick|put|say|select|show|sketch|sort|state|take|talk|tell|tick|type|walk|write)\b/i;
