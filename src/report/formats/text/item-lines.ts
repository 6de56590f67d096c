import type { ItemReport, ItemsReport, ReportDocument } from '../../document.js';
import { fitOf, remainder } from '../../item-words.js';
import { visible } from '../../visible.js';
import { count, elide, percent } from '../../words.js';
import type { Screen } from '../format.js';
import { entries, explained, heading, sentences, table } from './lines.js';

const itemsShown = 20;
const narrowestTable = 72;

/** How the questions themselves do: those with answers enough, hardest first. */
export function itemLines({ items }: ReportDocument, screen: Screen): readonly string[] {
  if (items === null) return [];
  return [
    ...heading('The questions themselves', screen),
    ...itemTable(items, screen),
    ...sentences([more(items), remainder(items)].filter(Boolean), screen),
    ...explained(['items'], screen),
  ];
}

function itemTable({ items }: ItemsReport, screen: Screen): readonly string[] {
  const shown = items.slice(0, itemsShown);
  if (shown.length === 0) return [];
  if (screen.accessible || screen.width < narrowestTable) return entries(shown.map(sentence), screen);
  const rows = shown.map((item) => [
    elide(item.question, screen.width - 42),
    ...[item.answers, percent(item.difficulty), fitOf(item), Math.round(item.medianSeconds)].map(String),
    percent(item.hinted),
  ]);
  const titles = ['', 'answers', 'right', 'fit', 'seconds', 'hints'];
  const [head = '', ...lines] = table([titles, ...rows], [1, 2, 3, 4, 5]);
  const unchosen = shown.map(({ unchosen: texts }) =>
    texts.length === 0 ? [] : entries([`  ${never(texts)}`], screen),
  );
  return [screen.paint.dim(head), ...lines.flatMap((line, index) => [line, ...(unchosen[index] ?? [])])];
}

function never(texts: readonly string[]): string {
  return `never chosen: ${texts.map((text) => elide(visible(text), 40)).join('; ')}`;
}

function sentence(item: ItemReport): string {
  const { question, answers, difficulty, medianSeconds, hinted, unchosen } = item;
  const fit = item.discrimination === null ? '' : `, fit ${fitOf(item)}`;
  const facts = `${count(answers, 'answer')}, ${percent(difficulty)} right${fit}, ${Math.round(medianSeconds)} seconds`;
  const hints = hinted > 0 ? `, hints in ${percent(hinted)}` : '';
  return `${question}: ${facts}${hints}${unchosen.length === 0 ? '' : `; ${never(unchosen)}`}`;
}

function more({ items }: ItemsReport): string {
  return items.length > itemsShown ? `${items.length - itemsShown} more: --json lists all.` : '';
}
