import type { Confidence } from '../../../model/review.js';
import { confidenceAt, howSureText } from '../commands.js';
import { isEnter, type Widget } from './widget.js';

/** How sure the learner is of an answer, by one key; Enter does not say. */
export function howSure(): Widget<Confidence | undefined> {
  return {
    typed: undefined,
    press(key) {
      if (isEnter(key)) return { done: undefined, trace: [] };
      const confidence = key.ctrl ? undefined : confidenceAt(key.name);
      return confidence === undefined ? this : { done: confidence, trace: [`How sure: ${confidence}`] };
    },
    view: () => ({
      lines: [howSureText],
      active: 0,
      help: '1-3 or s, u, g; Enter goes on without an answer',
      brief: '1-3; Enter goes on',
    }),
  };
}
