import type { Entry, Node } from '../../model/tree.js';
import { Keys } from './keys.js';
import { plainValue, quotedScalar, startsPlain, withoutBlanks } from './scalars.js';
import type { Source } from './source.js';

/** A list or mapping between brackets that ends in the same line; the reader stands after it. */
export function flowCollection(source: Source): Node {
  return source.text[source.at] === '[' ? flowList(source) : flowMap(source);
}

function flowList(source: Source): Node {
  const from = source.at;
  const items: Node[] = [];
  eachPart(source, ']', () => items.push(flowValue(source)));
  return { type: 'list', items, place: source.placeFrom(from) };
}

function flowMap(source: Source): Node {
  const from = source.at;
  const entries: Entry[] = [];
  const keys = new Keys(source);
  eachPart(source, '}', () => {
    const keyed = keyBeforeValue(source);
    if (keyed === undefined) {
      source.odd = true;
      return;
    }
    const isNew = keys.isNew(keyed.key, keyed.keyPlace);
    const value = flowValue(source);
    if (isNew) entries.push({ ...keyed, value });
  });
  return { type: 'map', entries, place: source.placeFrom(from) };
}

/** The reader stands before the value. */
function keyBeforeValue(source: Source): Omit<Entry, 'value'> | undefined {
  const from = source.at;
  const key = flowKey(source);
  const keyPlace = source.placeFrom(from);
  if (key === undefined || !source.isKeyFrom(from) || source.text[source.at] !== ':') return undefined;
  source.at += 1;
  if (!source.isBlankAt(source.at)) return undefined;
  source.skipBlanks();
  return { key, keyPlace };
}

/** The reader stands after it. */
function flowKey(source: Source): string | undefined {
  const { text, at: from } = source;
  if (text[from] === '"') {
    const quoted = quotedScalar(source);
    return quoted.type === 'scalar' ? quoted.text : undefined;
  }
  const colon = source.colonAfterKey(from);
  if (colon < 0) return undefined;
  source.at = colon;
  return text.slice(from, colon);
}

/** Reads what stands between the brackets, divided by commas; there may be one behind the last part. */
function eachPart(source: Source, closing: string, read: () => void): void {
  const { text } = source;
  source.at += 1;
  source.skipBlanks();
  while (!source.odd && text[source.at] !== closing) {
    read();
    source.skipBlanks();
    if (text[source.at] === ',') source.at += 1;
    else if (text[source.at] !== closing) source.odd = true;
    source.skipBlanks();
  }
  source.at += 1;
}

function flowValue(source: Source): Node {
  const first = source.text[source.at];
  if (first === '"' || first === "'") return quotedScalar(source);
  if (first === '[' || first === '{') return source.enter(() => flowCollection(source));
  return flowPlain(source);
}

const ends = /[,[\]{}\n]|:(?=[\s,[\]{}])| #/g;

function flowPlain(source: Source): Node {
  const { text, at: from } = source;
  ends.lastIndex = from;
  const end = ends.exec(text)?.index ?? text.length;
  const written = withoutBlanks(text.slice(from, end));
  const stop = text[end];
  const value = plainValue(written);
  const starts = startsPlain(text, from) && !/^[?:]|^-(?!\w)/.test(written);
  const stops = stop === ',' || stop === ']' || stop === '}';
  if (!starts || !stops || value === undefined || written.includes('\t')) return source.leave();
  source.at = from + written.length;
  return { type: 'scalar', value, text: written, plain: true, place: source.placeFrom(from) };
}
