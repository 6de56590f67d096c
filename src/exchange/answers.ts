import type { Draft } from './exchange.js';
import { pointsOf } from './points.js';

const mostWords = 6;

/**
 * What asks for an answer that is only given as text: a word or a phrase is to be typed, anything longer is to be
 * told, and confirmed point by point. `model` is the same answer as Markdown.
 */
export function answerBody(answer: string, model = answer): Pick<Draft, 'kind' | 'body'> {
  const text = answer.trim();
  if (isShort(text)) return { kind: 'text', body: { accept: [text] } };
  return { kind: 'open', body: { points: pointsOf(text), model: `${model.trim()}\n` } };
}

function isShort(text: string): boolean {
  return !text.includes('\n') && text.split(/\s+/).length <= mostWords;
}
