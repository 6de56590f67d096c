import { htmlToMarkdown, htmlToText, looksLikeHtml, type Stripped } from '../html.js';
import type { Remarks } from '../remarks.js';
import { type TextFormat, unescaped } from './parse.js';

/** A text of the file as Markdown. Moodle's own format is text in which HTML counts. */
export function markdownOf(source: TextFormat, remarks: Remarks): string {
  return converted(source, { remarks, convert: htmlToMarkdown });
}

/** The same for what is shown as it stands, such as an option. */
export function plainOf(source: TextFormat, remarks: Remarks): string {
  return converted(source, { remarks, convert: htmlToText });
}

function converted(
  { format, text }: TextFormat,
  { remarks, convert }: { remarks: Remarks; convert: (html: string) => Stripped },
): string {
  const meant = unescaped(text).trim();
  const isHtml = format === 'html' || (format === 'moodle' && looksLikeHtml(meant));
  if (!isHtml) return meant;
  const stripped = convert(meant);
  for (const lost of new Set(stripped.lost)) remarks.part(`${lost} is left out`);
  return stripped.text;
}
