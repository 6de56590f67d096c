/** The ways in which a format may set off text; the terminal hands in colours. Paint adds to words, never replaces them. */
export interface Paint {
  strong(text: string): string;
  dim(text: string): string;
  bad(text: string): string;
  warn(text: string): string;
  accent(text: string): string;
}

const asIs = (text: string) => text;

export const plain: Paint = { strong: asIs, dim: asIs, bad: asIs, warn: asIs, accent: asIs };
