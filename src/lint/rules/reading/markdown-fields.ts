import { get, type MapNode, type ScalarNode } from '../../../model/tree.js';
import type { QuestionSubject } from '../../rule.js';

const keys = ['prompt', 'explain', 'model', 'why'];

/** Kept by question: several rules look for fences and links. */
const known = new WeakMap<MapNode, readonly ScalarNode[]>();

/** The texts of a question that are shown as Markdown. */
export function markdownFields({ node }: QuestionSubject): readonly ScalarNode[] {
  const before = known.get(node);
  if (before !== undefined) return before;
  const hints = get(node, 'hints');
  const all = [...keys.map((key) => get(node, key)), ...(hints?.type === 'list' ? hints.items : [])];
  const found = all.filter((each): each is ScalarNode => each?.type === 'scalar');
  known.set(node, found);
  return found;
}
