import { get, type ScalarNode } from '../../../model/tree.js';
import type { QuestionSubject } from '../../rule.js';

const keys = ['prompt', 'explain', 'model', 'why'];

/** The texts of a question that are shown as Markdown. */
export function markdownFields({ node }: QuestionSubject): readonly ScalarNode[] {
  const hints = get(node, 'hints');
  const all = [...keys.map((key) => get(node, key)), ...(hints?.type === 'list' ? hints.items : [])];
  return all.filter((each): each is ScalarNode => each?.type === 'scalar');
}
