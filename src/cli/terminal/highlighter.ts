import type { Question } from '../../model/question.js';
import type { Paint } from '../paint.js';

/** Colours code; undefined where it cannot. */
export type Highlight = (source: string, language: string, paint: Paint) => string | undefined;

/** The library that colours code, loaded when there is code to show: most questions have none. */
export class Highlighter {
  private loaded: Highlight | undefined;

  readonly highlight: Highlight = (source, language, paint) => this.loaded?.(source, language, paint);

  /** Loads the library where the question, its key or its explanation holds code. */
  async loadFor(question: Question): Promise<void> {
    if (this.loaded !== undefined || !hasCode(question)) return;
    const { highlighted } = await import('./highlight.js');
    this.loaded = highlighted;
  }
}

function hasCode({ code, kind, prompt, explain = '' }: Question): boolean {
  const texts = [prompt, explain].some((text) => /^ *(```|~~~)/m.test(text));
  return code !== undefined || kind === 'sql' || kind === 'code' || texts;
}
