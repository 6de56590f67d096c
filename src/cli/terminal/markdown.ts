import { wrapAnsi } from 'fast-wrap-ansi';
import { marked, type Token, type Tokens } from 'marked';
import { codeLines, type CodeStyle } from './code-text.js';
import { closedLines } from './closed-lines.js';
import { type PlainParagraph, plainParagraphs } from './plain-markdown.js';

export interface MarkdownStyle extends CodeStyle {
  /** How running text is painted; as it stands where this is missing. */
  readonly text?: (text: string) => string;
}

/**
 * Markdown as lines of a terminal, wrapped to the width. Signs that only paint would replace stay where there is no
 * paint; code keeps its lines.
 */
export function markdownLines(text: string, style: MarkdownStyle): readonly string[] {
  const lines = [...(text.length > mostMarkdown ? asWritten(text, style) : readLines(text, style))];
  while (lines.at(-1) === '') lines.pop();
  return closedLines(lines);
}

/** In characters: beyond, some texts take the library a time that grows with the square of their length. */
const mostMarkdown = 20_000;

function readLines(text: string, style: MarkdownStyle): readonly string[] {
  const plain = plainParagraphs(text);
  if (plain !== undefined) return paragraphs(plain, style);
  try {
    return blocksLines(marked.lexer(text), style);
  } catch (error) {
    // Thousands of quotes, one in the other, are more than the stack holds.
    if (error instanceof RangeError) return asWritten(text, style);
    throw error;
  }
}

function asWritten(text: string, style: MarkdownStyle): readonly string[] {
  return text.split('\n').flatMap((line) => wrapped(line, style));
}

export function markdownText(text: string, style: MarkdownStyle): string {
  return markdownLines(text, style).join('\n');
}

/** Markdown after a label: the first line beside it, the others below the text. */
export function markdownAfter(label: string, text: string, style: MarkdownStyle): string {
  const lines = markdownLines(text, { ...style, width: style.width - label.length });
  return hung(lines, label).join('\n');
}

function paragraphs(all: readonly PlainParagraph[], style: MarkdownStyle): readonly string[] {
  return all.flatMap((parts, index) => {
    const text = parts.map((part) => {
      return part.startsWith('`') ? style.paint.accent(unbroken(part)) : unbroken(part);
    });
    return [...(index === 0 ? [] : ['']), ...wrapped(text.join(''), style)];
  });
}

function blocksLines(tokens: readonly Token[], style: MarkdownStyle): readonly string[] {
  return tokens.flatMap((token) => blockLines(token, style));
}

function blockLines(token: Token, style: MarkdownStyle): readonly string[] {
  switch (token.type) {
    case 'space':
      return [''];
    case 'code':
      return codeBlock(token, style);
    case 'heading':
      return wrapped(style.paint.strong(inline(token, style)), style);
    case 'list':
      return listLines(token, style);
    case 'blockquote':
      return hung(blocksLines(token.tokens ?? [], narrower(style, 2)), '| ', '| ');
    case 'table':
      return tableLines(token, style);
    case 'hr':
      return ['-'.repeat(Math.min(20, style.width))];
    default:
      return wrapped(inline(token, style), style);
  }
}

function codeBlock(token: Token, style: MarkdownStyle): readonly string[] {
  const { text, lang = '' } = token as Tokens.Code;
  return codeLines({ source: text, language: lang }, style);
}

function listLines(token: Token, style: MarkdownStyle): readonly string[] {
  const list = token as Tokens.List;
  return list.items.flatMap((item, index) => {
    const [first, ...others] = item.tokens;
    const box = first?.type === 'checkbox' ? first.raw : '';
    const bullet = `${list.ordered ? `${Number(list.start) + index}. ` : '- '}${box}`;
    return hung(blocksLines(box === '' ? item.tokens : others, narrower(style, bullet.length)), bullet);
  });
}

/** A table as sentences: columns would not fit, and a screen reader could not follow them. */
function tableLines(token: Token, style: MarkdownStyle): readonly string[] {
  const table = token as Tokens.Table;
  const heads = table.header.map((cell) => inlines(cell.tokens, style));
  return table.rows.flatMap((row) => {
    const cells = row.map((cell, index) => `${heads[index] ?? ''}: ${inlines(cell.tokens, style)}`);
    return hung(wrapped(cells.join('; '), narrower(style, 2)), '- ');
  });
}

function narrower(style: MarkdownStyle, by: number): MarkdownStyle {
  return { ...style, width: style.width - by };
}

function hung(lines: readonly string[], first: string, others = ' '.repeat(first.length)): readonly string[] {
  return lines.map((line, index) => `${index === 0 ? first : others}${line}`.trimEnd());
}

function wrapped(text: string, { width, text: paint }: MarkdownStyle): readonly string[] {
  const painted = paint === undefined ? text : paint(text);
  return wrapAnsi(painted, Math.max(10, width), { hard: true }).split('\n');
}

function inlines(tokens: readonly Token[] | undefined, style: MarkdownStyle): string {
  return (tokens ?? []).map((token) => inline(token, style)).join('');
}

/** Tokens of which only the words are wanted, not the signs around them; everything else stays as it was written. */
function inline(token: Token, style: MarkdownStyle): string {
  const { paint } = style;
  switch (token.type) {
    case 'strong':
      return paint.coloured ? paint.strong(inlines(token.tokens, style)) : unbroken(token.raw);
    case 'em':
      return paint.coloured ? paint.accent(inlines(token.tokens, style)) : unbroken(token.raw);
    case 'codespan':
      return paint.accent(unbroken(token.raw));
    case 'link':
      return linkText(token as Tokens.Link, style);
    case 'br':
      return '\n';
    case 'escape':
      return plain(token);
    case 'heading':
    case 'paragraph':
      return inlines(token.tokens, style);
    default:
      return hasTokens(token) ? inlines(token.tokens, style) : unbroken(token.raw);
  }
}

/** Where an author broke a line says nothing about the terminal. */
function unbroken(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}

function hasTokens(token: Token): token is Tokens.Text & { tokens: Token[] } {
  return token.type === 'text' && 'tokens' in token;
}

function linkText(link: Tokens.Link, style: MarkdownStyle): string {
  const text = inlines(link.tokens, style);
  const own = link.raw === link.text || link.href === link.text || link.raw.startsWith('<');
  return own ? text : `${text} (${link.href})`;
}

function plain(token: Token): string {
  return 'text' in token && typeof token.text === 'string' ? token.text : token.raw;
}
