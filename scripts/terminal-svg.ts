import type { Run } from '../test/support/screen.js';

/** What a screen held, and for how many seconds it is shown. */
export interface Frame {
  readonly rows: readonly (readonly Run[])[];
  readonly seconds: number;
}

const cell = { width: 8.4, height: 18 };
const margin = 14;
/** The sixteen colours of a terminal on a dark ground. */
const palette = [
  ...['#3b4252', '#e06c75', '#98c379', '#e5c07b', '#61afef', '#c678dd', '#56b6c2', '#d8dee9'],
  ...['#6b7489', '#ff7b86', '#b5e890', '#ffd68a', '#82c4ff', '#e09cf3', '#74d4df', '#ffffff'],
];

/** Screens one after another as one picture that moves by itself, or stands still at the last where that is wished. */
export function svgOf(frames: readonly Frame[]): string {
  const columns = Math.max(...frames.flatMap(({ rows }) => rows.map((row) => textOf(row).length)));
  const width = Math.ceil(columns * cell.width + 2 * margin);
  const height = Math.ceil((frames[0]?.rows.length ?? 0) * cell.height + 2 * margin);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="A session of prep in a terminal">`,
    `<style>${style(frames)}</style>`,
    `<rect width="100%" height="100%" rx="8" fill="#1f2430"/>`,
    ...frames.map((frame, index) => `<g class="f f${index}">${frame.rows.map(rowText).join('')}</g>`),
    '</svg>\n',
  ].join('\n');
}

function textOf(row: readonly Run[]): string {
  return row
    .map(({ text }) => text)
    .join('')
    .trimEnd();
}

function style(frames: readonly Frame[]): string {
  const total = frames.reduce((sum, { seconds }) => sum + seconds, 0);
  const moving = frames.map((_, index) => {
    const before = frames.slice(0, index).reduce((sum, { seconds }) => sum + seconds, 0);
    const from = percent(before / total);
    const to = percent((before + (frames[index]?.seconds ?? 0)) / total);
    const after = index === frames.length - 1 ? '' : `${to},100%{opacity:0}`;
    const rest = index === 0 ? '' : '0%{opacity:0}';
    return `@keyframes k${index}{${rest}${from}{opacity:1}${after}}.f${index}{animation:k${index} ${total}s step-end infinite}`;
  });
  const still = `@media (prefers-reduced-motion:reduce){.f{animation:none;opacity:0}.f${frames.length - 1}{opacity:1}}`;
  const font =
    'text{font:14px ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;fill:#d8dee9;white-space:pre}';
  return `${font}.b{font-weight:700}.d{opacity:.62}.f{opacity:0}${moving.join('')}${still}`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}

function rowText(row: readonly Run[], index: number): string {
  if (textOf(row) === '') return '';
  const y = margin + (index + 0.75) * cell.height;
  let column = 0;
  const spans = row.map((run) => {
    const x = margin + column * cell.width;
    column += run.text.length;
    return run.text.trim() === '' ? '' : span(run, x);
  });
  return `<text y="${y.toFixed(1)}" xml:space="preserve">${spans.join('')}</text>`;
}

function span({ text, colour, bold, dim }: Run, x: number): string {
  const classes = [bold ? 'b' : '', dim ? 'd' : ''].join(' ').trim();
  const fill = colour === undefined ? '' : ` fill="${palette[colour] ?? '#d8dee9'}"`;
  const named = classes === '' ? '' : ` class="${classes}"`;
  const length = (text.length * cell.width).toFixed(1);
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<tspan x="${x.toFixed(1)}" textLength="${length}"${fill}${named}>${escaped}</tspan>`;
}
