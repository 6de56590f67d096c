import { wrapAnsi } from 'fast-wrap-ansi';
import { marked, type Token, type Tokens } from 'marked';
import type { Paint } from '../paint.js';
import { codeLines } from './highlight.js';

export interface MarkdownStyle {
  readonly width: number;
  readonly paint: Paint;
}

/** Markdown as lines of a terminal, wrapped to the width; code is never wrapped, so that its lines stay its lines. */
export function markdownLines(text: string, style: MarkdownStyle): readonly string[] {
  const lines = marked.lexer(text).flatMap((token) => blockLines(token, style));
  while (lines.at(-1) === '') lines.pop();
  return lines;
}

function blockLines(token: Token, style: MarkdownStyle): readonly string[] {
  switch (token.type) {
    case 'space':
      return [''];
    case 'code':
      return codeBlock(token as Tokens.Code, style);
    case 'heading':
      return wrapped(style.paint.strong(inline(token, style)), style);
    case 'list':
      return listLines(token as Tokens.List, style);
    case 'blockquote':
      return indented(childLines(token, style), '| ', '| ');
    case 'table':
      return tableLines(token as Tokens.Table, style);
    case 'hr':
      return ['-'.repeat(Math.min(20, style.width))];
    default:
      return wrapped(inline(token, style), style);
  }
}

function codeBlock({ text, lang = '' }: Tokens.Code, { paint }: MarkdownStyle): readonly string[] {
  return codeLines(text, lang, paint).map((line) => `    ${line}`);
}

function childLines(token: Token, style: MarkdownStyle): readonly string[] {
  const children = 'tokens' in token ? (token.tokens ?? []) : [];
  return children.flatMap((child) => blockLines(child, { ...style, width: style.width - 2 }));
}

function listLines(list: Tokens.List, style: MarkdownStyle): readonly string[] {
  return list.items.flatMap((item, index) => {
    const bullet = list.ordered ? `${(list.start || 1) + index}. ` : '- ';
    const inner = { ...style, width: style.width - bullet.length };
    const lines = item.tokens.flatMap((token) => blockLines(token, inner));
    return indented(lines, bullet, ' '.repeat(bullet.length));
  });
}

/** A table as sentences: columns would not fit, and a screen reader could not follow them. */
function tableLines(table: Tokens.Table, style: MarkdownStyle): readonly string[] {
  const heads = table.header.map((cell) => inline(cell, style));
  return table.rows.flatMap((row) => {
    const cells = row.map((cell, index) => `${heads[index] ?? ''}: ${inline(cell, style)}`);
    return indented(wrapped(cells.join('; '), { ...style, width: style.width - 2 }), '- ', '  ');
  });
}

function indented(lines: readonly string[], first: string, others: string): readonly string[] {
  return lines.map((line, index) => `${index === 0 ? first : others}${line}`.trimEnd());
}

function wrapped(text: string, { width }: MarkdownStyle): readonly string[] {
  return wrapAnsi(text, Math.max(10, width), { hard: true }).split('\n');
}

function inline(token: Token | Tokens.TableCell, style: MarkdownStyle): string {
  const { paint } = style;
  const children = () =>
    'tokens' in token ? (token.tokens ?? []).map((child) => inline(child, style)).join('') : '';
  const type = 'type' in token ? token.type : 'cell';
  switch (type) {
    case 'strong':
      return paint.strong(children());
    case 'em':
      return paint.accent(children());
    case 'codespan':
      return paint.accent(`\`${plain(token)}\``);
    case 'link':
      return linkText(children(), token);
    case 'br':
      return '\n';
    case 'html':
      return plain(token);
    default:
      return 'tokens' in token && (token.tokens ?? []).length > 0
        ? children()
        : plain(token).replaceAll('\n', ' ');
  }
}

function linkText(text: string, token: Token | Tokens.TableCell): string {
  const href = 'href' in token && typeof token.href === 'string' ? token.href : '';
  return href === text || href === '' ? text : `${text} (${href})`;
}

function plain(token: Token | Tokens.TableCell): string {
  const text: unknown = 'text' in token ? token.text : '';
  return typeof text === 'string' ? text : '';
}
