import type { Place } from '../../../model/place.js';
import { scalarAt } from '../../question-nodes.js';
import type { QuestionSubject } from '../../rule.js';
import { placeWithin } from './source.js';

/** Where a part of the prompt stands in the file; the whole prompt where that cannot be told. */
export function placeInPrompt(
  { node, file }: Pick<QuestionSubject, 'node' | 'file'>,
  found: { readonly index: number; readonly part: string },
): { readonly place: Place; readonly exact: boolean } {
  const prompt = scalarAt(node, 'prompt');
  const place = prompt === undefined ? undefined : placeWithin(file, prompt, found);
  return { place: place ?? prompt?.place ?? node.place, exact: place !== undefined };
}
