import { marked, type Token, type Tokens } from 'marked';
import { unreachable } from '../../model/exhaustive.js';
import type { CardPart } from '../card.js';

/** A side of a card as HTML. Text of a pack is text: no tag of it survives, and links lead to the web only. */
export function sideHtml(parts: readonly CardPart[]): string {
  return parts.map(partHtml).join('\n');
}

function partHtml(part: CardPart): string {
  switch (part.type) {
    case 'markdown':
      return blocksHtml(marked.lexer(part.text));
    case 'code':
      return codeHtml(part.source);
    case 'list':
      return listHtml(part);
    case 'fold':
      return `<details><summary>${escapeHtml(part.title)}</summary>${sideHtml(part.parts)}</details>`;
    default:
      return unreachable(part);
  }
}

function listHtml({ title, items, marked: by }: CardPart & { readonly type: 'list' }): string {
  const [open, close] = by === 'dots' ? ['ul', 'ul'] : [by === 'letters' ? 'ol type="a"' : 'ol', 'ol'];
  const all = items.map((item) => `<li>${escapeHtml(item).replaceAll('\n', '<br>')}</li>`).join('');
  return `${title === undefined ? '' : `<p>${escapeHtml(title)}:</p>`}<${open}>${all}</${close}>`;
}

function blocksHtml(tokens: readonly Token[]): string {
  return tokens.map(blockHtml).join('');
}

function blockHtml(token: Token): string {
  switch (token.type) {
    case 'space':
      return '';
    case 'code':
      return codeHtml((token as Tokens.Code).text);
    case 'list':
      return itemsHtml(token as Tokens.List);
    case 'blockquote':
      return `<blockquote>${blocksHtml(token.tokens ?? [])}</blockquote>`;
    case 'table':
      return tableHtml(token as Tokens.Table);
    case 'hr':
      return '<hr>';
    case 'heading':
      return `<p><b>${inlines(token)}</b></p>`;
    case 'text':
      return inlines(token);
    default:
      return `<p>${inlines(token)}</p>`;
  }
}

function itemsHtml({ ordered, items }: Tokens.List): string {
  const tag = ordered ? 'ol' : 'ul';
  return `<${tag}>${items.map((item) => `<li>${blocksHtml(item.tokens)}</li>`).join('')}</${tag}>`;
}

function tableHtml({ header, rows }: Tokens.Table): string {
  const row = (cells: readonly Tokens.TableCell[], tag: string) =>
    `<tr>${cells.map((cell) => `<${tag}>${cell.tokens.map(inline).join('')}</${tag}>`).join('')}</tr>`;
  return `<table>${row(header, 'th')}${rows.map((cells) => row(cells, 'td')).join('')}</table>`;
}

function inlines(token: Token): string {
  return 'tokens' in token ? token.tokens.map(inline).join('') : inline(token);
}

function inline(token: Token): string {
  switch (token.type) {
    case 'strong':
      return `<b>${inlines(token)}</b>`;
    case 'em':
      return `<i>${inlines(token)}</i>`;
    case 'codespan':
      return `<code>${escapeHtml((token as Tokens.Codespan).text)}</code>`;
    case 'link':
      return linkHtml(token as Tokens.Link);
    case 'br':
      return '<br>';
    case 'escape':
      return escapeHtml((token as Tokens.Escape).text);
    default:
      return 'tokens' in token ? inlines(token) : escapeHtml(token.raw);
  }
}

function linkHtml(link: Tokens.Link): string {
  const text = inlines(link);
  return /^https?:\/\//i.test(link.href) ? `<a href="${escapeHtml(link.href)}">${text}</a>` : text;
}

function codeHtml(source: string): string {
  return `<pre><code>${escapeHtml(source)}</code></pre>`;
}

/** Braces as well: Anki would read two of them as a field or a gap. */
export function escapeHtml(text: string): string {
  const plain = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return plain.replaceAll('"', '&quot;').replaceAll('{{', '{&#123;').replaceAll('[sound:', '[&#115;ound:');
}
