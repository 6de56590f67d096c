import { javascript } from './javascript.js';
import type { Language } from './language.js';

/** JavaScript once its types are taken out; they are not checked. */
export const typescript: Language = {
  ...javascript,
  name: 'typescript',
  async program(source, calls, mark) {
    return javascript.program(await withoutTypes(source), calls, mark);
  },
};

/** A source that is not TypeScript is left as it is: Node then says what is wrong with it. */
export async function withoutTypes(source: string): Promise<string> {
  const transform = await loadTransform();
  try {
    return transform(source, { transforms: ['typescript'], disableESTransforms: true }).code;
  } catch {
    return source;
  }
}

async function loadTransform(): Promise<Transform> {
  const library: { readonly transform?: Transform; readonly default: { readonly transform: Transform } } =
    await import('sucrase');
  // A CommonJS library: its names are only sometimes seen from a module, depending on who bundled it.
  return library.transform ?? library.default.transform;
}

type Transform = typeof import('sucrase').transform;
