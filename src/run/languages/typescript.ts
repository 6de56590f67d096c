import { javascript } from './javascript.js';
import type { Language } from './language.js';

/** JavaScript once its types are taken out; they are not checked. */
export const typescript: Language = {
  ...javascript,
  name: 'typescript',
  async program(source, calls, mark) {
    const { transform } = await import('sucrase');
    return javascript.program(stripped(transform, source), calls, mark);
  },
};

/** A source that is not TypeScript is run as it is: Node then says what is wrong with it. */
function stripped(transform: typeof import('sucrase').transform, source: string): string {
  try {
    return transform(source, { transforms: ['typescript'], disableESTransforms: true }).code;
  } catch {
    return source;
  }
}
