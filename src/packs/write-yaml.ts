/** Plain data to be written as YAML; an entry without a value is left out. */
export type YamlValue = string | number | boolean | readonly YamlValue[] | YamlMap;
export interface YamlMap {
  readonly [key: string]: YamlValue | undefined;
}

/** Where a list of words is still easier to read on one line. */
const widestFlow = 90;
/** Words that some reader of YAML takes for something else than text (YAML 1.1 and 1.2, core schema). */
const meantOtherwise = /^(?:true|false|null|yes|no|on|off|y|n)$/;

/**
 * A mapping as an author of packs would write it: words plain, lines of text in double quotes, several lines as a
 * block. Every text comes back as it was when the result is read. The texts hold no control characters.
 */
export function writeYaml(map: YamlMap, indent = ''): string {
  return Object.entries(map)
    .flatMap(([key, value]) => (value === undefined ? [] : [`${indent}${key}:${valueAfter(value, indent)}`]))
    .join('\n');
}

/** A list of mappings, each begun by a dash. */
export function writeItems(items: readonly YamlMap[], indent: string): readonly string[] {
  return items.map((item) => `${indent}- ${writeYaml(item, `${indent}  `).trimStart()}`);
}

/** What follows the colon after a key, or the dash of an item that is no mapping. */
function valueAfter(value: YamlValue, indent: string): string {
  if (typeof value === 'string') return ` ${textOf(value, indent)}`;
  if (typeof value !== 'object') return ` ${String(value)}`;
  if (isList(value)) return listAfter(value, indent);
  const written = writeYaml(value, `${indent}  `);
  return written === '' ? ' {}' : `\n${written}`;
}

function listAfter(list: readonly YamlValue[], indent: string): string {
  const words = list.map(wordOf);
  const flow = ` [${words.join(', ')}]`;
  if (words.every((word) => word !== undefined) && flow.length <= widestFlow) return flow;
  const inner = `${indent}  `;
  return list.map((item) => `\n${itemOf(item, inner)}`).join('');
}

function itemOf(item: YamlValue, indent: string): string {
  if (typeof item !== 'object' || isList(item)) return `${indent}-${valueAfter(item, indent)}`;
  return writeItems([item], indent).join('');
}

function isList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value);
}

/** What needs no quotes, wherever it stands; undefined for all else. */
function wordOf(value: YamlValue): string | undefined {
  if (typeof value === 'object') return undefined;
  return typeof value !== 'string' || isWord(value) ? String(value) : undefined;
}

function isWord(text: string): boolean {
  return /^[a-z][a-z0-9._-]*$/.test(text) && !meantOtherwise.test(text);
}

function textOf(text: string, indent: string): string {
  if (isWord(text)) return text;
  return fitsBlock(text) ? block(text, `${indent}  `) : JSON.stringify(text);
}

/** A block takes its indentation from its first line, and gives at most one line break at the end. */
function fitsBlock(text: string): boolean {
  return text.includes('\n') && /^[^\s]/.test(text) && /[^\s]\n?$/.test(text);
}

function block(text: string, indent: string): string {
  const ended = text.endsWith('\n');
  const lines = (ended ? text.slice(0, -1) : text).split('\n');
  return `${ended ? '|' : '|-'}\n${lines.map((line) => (line === '' ? '' : indent + line)).join('\n')}`;
}
