import { withoutControls } from '../packs/control-characters.js';
import { withoutEntities } from './entities.js';

/** What is left of HTML. */
export interface Stripped {
  readonly text: string;
  /** What a text cannot hold, such as `an image`. */
  readonly lost: readonly string[];
}

type Style = 'markdown' | 'plain';

/** Only what editors of cards and quizzes write: `List<String>` is no tag. */
const names =
  'a|abbr|b|big|blockquote|br|center|cite|code|col|colgroup|dd|del|details|div|dl|dt|em|font|h[1-6]|hr|i|img|ins|kbd|label|li|link|mark|ol|p|pre|s|samp|script|small|source|span|strike|strong|style|sub|summary|sup|table|tbody|td|tfoot|th|thead|tr|tt|u|ul|var|audio|video|iframe|object|embed|svg|math|canvas|input|button|form|anki-mathjax|section|article|figure|figcaption';
const tag = new RegExp(`<(/?)(${names})(?=[\\s/>])((?:[^<>"']|"[^"]*"|'[^']*')*)>`, 'gi');

/** Whether a text that may be HTML is. */
export function looksLikeHtml(text: string): boolean {
  return text.search(tag) >= 0;
}

/** HTML as Markdown. */
export function htmlToMarkdown(html: string): Stripped {
  return strip(html, 'markdown');
}

/** HTML as text without any marks, for what is shown as it stands. */
export function htmlToText(html: string): Stripped {
  return strip(html, 'plain');
}

function strip(html: string, style: Style): Stripped {
  const lost: string[] = [];
  const bare = withoutHidden(html.replace(/\r\n?/g, '\n'), lost);
  const written = new Writer(style, lost);
  let at = 0;
  for (const match of bare.matchAll(tag)) {
    written.text(bare.slice(at, match.index));
    const [whole, slash, name = '', attributes = ''] = match;
    if (slash === '/') written.close(name.toLowerCase());
    else written.open(name.toLowerCase(), attributes);
    at = match.index + whole.length;
  }
  written.text(bare.slice(at));
  return { text: tidy(written.result), lost };
}

/** Comments, and what a browser would run or use for its looks. */
function withoutHidden(html: string, lost: string[]): string {
  if (/<script\b/i.test(html)) lost.push('a script');
  return html.replace(/<!--[^]*?-->/g, '').replace(/<(script|style)\b[^>]*>[^]*?<\/\1\s*>/gi, '');
}

/** White space at the ends and the third of three empty lines say nothing. */
function tidy(text: string): string {
  const lines = text.split('\n').map((line) => line.trimEnd());
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '')
    .trim();
}

const marks: Readonly<Record<string, string>> = {
  b: '**',
  strong: '**',
  i: '*',
  em: '*',
  code: '`',
  tt: '`',
  kbd: '`',
  samp: '`',
};
const media: Readonly<Record<string, string>> = {
  img: 'an image',
  audio: 'a sound',
  video: 'a video',
  svg: 'a drawing',
  canvas: 'a drawing',
  iframe: 'a frame',
  object: 'an object',
  embed: 'an object',
};
const blocks = /^(?:p|div|h[1-6]|ul|ol|table|blockquote|pre|hr|section|article|figure|dl|details|center)$/;
/** Runs of signs that could begin or end emphasis in Markdown. */
const emphasis = /(?<![\w*])\*+(?=[^\s*])|(?<=[^\s*])\*+(?![\w*])|(?<!\w)_+(?=[^\s_])|(?<=[^\s_])_+(?!\w)/g;
const lines = /^(?:tr|dt|dd|figcaption|summary)$/;

/** Writes text and what tags mean, in the order of the page. */
class Writer {
  result = '';
  private pre = 0;
  /** The lists that are open; a number counts the items of an ordered one. */
  private readonly lists: (number | undefined)[] = [];
  private link: string | undefined;

  constructor(
    private readonly style: Style,
    private readonly lost: string[],
  ) {}

  text(raw: string): void {
    const decoded = withoutControls(withoutEntities(raw));
    if (this.pre > 0) this.result += decoded;
    else this.result += this.escaped(this.squeezed(decoded));
  }

  open(name: string, attributes: string): void {
    const lost = media[name];
    if (lost !== undefined) this.lost.push(lost);
    if (name === 'br') this.result += '\n';
    if (name === 'li') this.item();
    if (name === 'td' || name === 'th') this.cell();
    if (lines.test(name)) this.onNewLine();
    if (blocks.test(name)) this.beginBlock(name);
    if (name === 'a') this.link = addressIn(attributes);
    if (name === 'a' && this.link !== undefined) this.mark('[');
    this.mark(this.pre > 0 ? '' : (marks[name] ?? ''));
  }

  close(name: string): void {
    this.mark(this.pre > 0 ? '' : (marks[name] ?? ''));
    if (name === 'a' && this.link !== undefined) {
      this.mark(`](${this.link})`);
      this.link = undefined;
    }
    if (name === 'pre') this.fence(-1);
    if (name === 'ul' || name === 'ol') this.lists.pop();
    if (blocks.test(name)) this.onNewLine();
    if (name === 'p' || name === 'pre') this.result += '\n';
  }

  private beginBlock(name: string): void {
    this.onNewLine();
    if (name === 'pre') this.fence(1);
    if (name === 'ul' || name === 'ol') this.lists.push(name === 'ol' ? 0 : undefined);
    if (/^h[1-6]$/.test(name)) this.mark(`${'#'.repeat(Number(name[1]))} `);
    if (name === 'blockquote') this.mark('> ');
  }

  private item(): void {
    this.onNewLine();
    const depth = Math.max(0, this.lists.length - 1);
    const count = this.lists.at(-1);
    if (count !== undefined) this.lists[this.lists.length - 1] = count + 1;
    this.result += `${'  '.repeat(Math.min(depth, 8))}${count === undefined ? '-' : `${count + 1}.`} `;
  }

  private cell(): void {
    if (this.result !== '' && !this.result.endsWith('\n')) this.result += ' | ';
  }

  private fence(by: 1 | -1): void {
    this.onNewLine();
    this.pre = Math.max(0, this.pre + by);
    this.mark('```\n');
  }

  private onNewLine(): void {
    if (this.result !== '' && !this.result.endsWith('\n')) this.result += '\n';
  }

  private mark(sign: string): void {
    if (this.style === 'markdown') this.result += sign;
  }

  /** Outside of code, a browser shows a run of white space as one blank. */
  private squeezed(text: string): string {
    const one = text.replace(/[ \t\n]+/g, ' ');
    return this.result === '' || this.result.endsWith('\n') ? one.trimStart() : one;
  }

  /** What was text in HTML must not become emphasis in Markdown: `__init__`, `*args*`. */
  private escaped(text: string): string {
    if (this.style === 'plain') return text;
    const marks = text.match(emphasis) ?? [];
    return marks.length < 2 ? text : text.replace(emphasis, (run) => run.replace(/./g, '\\$&'));
  }
}

function addressIn(attributes: string): string | undefined {
  const href = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(attributes);
  const address = withoutEntities(href?.[1] ?? href?.[2] ?? '').trim();
  return /^https?:\/\/[^\s()<>]+$/i.test(address) ? address : undefined;
}
