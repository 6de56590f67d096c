import { html, type Markup } from './markup.js';

interface Picture {
  /** Unique in the page. */
  readonly id: string;
  readonly title: string;
  /** What is to be seen, for those who do not see it. */
  readonly description: string;
  readonly width: number;
  readonly height: number;
}

/** A drawing that says what it shows. */
export function picture(
  { id, title, description, width, height }: Picture,
  content: readonly Markup[],
): Markup {
  return html`<svg
    class="${id}"
    viewBox="0 0 ${width} ${height}"
    role="img"
    aria-labelledby="${id}-title ${id}-desc"
  >
    <title id="${id}-title">${title}</title>
    <desc id="${id}-desc">${description}</desc>
    ${content}
  </svg>`;
}

/** A small drawing beside a figure that says the same, and so is not read out. */
export function ornament(width: number, height: number, content: readonly Markup[]): Markup {
  return html`<svg
    class="small"
    width="${width}"
    height="${height}"
    viewBox="0 0 ${width} ${height}"
    aria-hidden="true"
  >
    ${content}
  </svg>`;
}
