import type { Place } from '../../../model/place.js';
import { get, type MapNode, type ScalarNode } from '../../../model/tree.js';
import type { QuestionSubject } from '../../rule.js';
import { type Fence, fencesOf } from './markdown.js';
import { placeWithin } from './source.js';

const keys = ['prompt', 'explain', 'model', 'why'];

interface Markdown {
  /** Of which question. */
  readonly node: MapNode;
  readonly fields: readonly ScalarNode[];
  readonly fences: readonly FencedCode[];
}

export interface FencedCode extends Fence {
  /** The text that it stands in. */
  readonly field: ScalarNode;
}

/** That of the last question is kept: several rules look for fences and links, one after the other. */
let last: Markdown | undefined;

function markdownOf(node: MapNode): Markdown {
  if (last?.node === node) return last;
  const fields = fieldsOf(node);
  const fences = fields.flatMap((field) => fencesOf(field.text).map((fence) => ({ ...fence, field })));
  last = { node, fields, fences };
  return last;
}

function fieldsOf(node: MapNode): readonly ScalarNode[] {
  const hints = get(node, 'hints');
  const all = [...keys.map((key) => get(node, key)), ...(hints?.type === 'list' ? hints.items : [])];
  return all.filter((each): each is ScalarNode => each?.type === 'scalar');
}

/** The texts of a question that are shown as Markdown. */
export function markdownFields({ node }: QuestionSubject): readonly ScalarNode[] {
  return markdownOf(node).fields;
}

/** The code between fences in those texts. */
export function fencedCode({ node }: QuestionSubject): readonly FencedCode[] {
  return markdownOf(node).fences;
}

/** The line that opens it. */
export function placeOfFence({ file }: QuestionSubject, { field, start, opening }: FencedCode): Place {
  const index = field.text.indexOf(opening, start);
  return placeWithin(file, field, { index, part: opening }) ?? field.place;
}
