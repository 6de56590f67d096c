import { clean } from '../../../model/clean.js';

/** HTML that may stand in a page as it is; only `html` makes it, so that every text in it is escaped. */
export class Markup {
  constructor(readonly source: string) {}
}

type Value = string | number | Markup | readonly Markup[];

/** A template whose values become text, whatever they hold; markup put into markup stays markup. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return new Markup(
    strings.reduce((source, string, index) => `${source}${sourceOf(values[index - 1] ?? '')}${string}`),
  );
}

/** Nothing, where there is nothing to show. */
export const none = html``;

function sourceOf(value: Value): string {
  if (value instanceof Markup) return value.source;
  if (typeof value === 'string' || typeof value === 'number') return escaped(String(value));
  return value.map(({ source }) => source).join('\n');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Safe within an element and within a quoted attribute. Source: OWASP, "Cross Site Scripting Prevention". */
export function escaped(text: string): string {
  return clean(text).replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
