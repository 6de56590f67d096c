import { html, type Markup, none } from './markup.js';

/** A column: its title, whether numbers stand in it, and what stands there of a row. */
export interface Column<Row> {
  readonly title: string;
  readonly number?: boolean;
  cell(row: Row): string | Markup;
}

/** A table that scrolls by itself where the screen is narrow; the first column names the row. None without rows. */
export function table<Row>(caption: string, columns: readonly Column<Row>[], rows: readonly Row[]): Markup {
  if (rows.length === 0) return none;
  const head = columns.map((column) => html`<th scope="col" class="${classOf(column)}">${column.title}</th>`);
  const body = rows.map(
    (row) =>
      html`<tr>
        ${columns.map((column, index) => cellOf(row, column, index))}
      </tr>`,
  );
  return html`<div class="wide" role="region" aria-label="${caption}" tabindex="0">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${head}
        </tr>
      </thead>
      <tbody>
        ${body}
      </tbody>
    </table>
  </div>`;
}

function cellOf<Row>(row: Row, column: Column<Row>, index: number): Markup {
  return index === 0
    ? html`<th scope="row">${column.cell(row)}</th>`
    : html`<td class="${classOf(column)}">${column.cell(row)}</td>`;
}

function classOf<Row>({ number }: Column<Row>): string {
  return number === true ? 'number' : 'words';
}
