import type { Entry, Node } from '../../model/tree.js';
import type { YamlDocument } from '../yaml-document.js';
import { blockScalar } from './block-scalar.js';
import { flowCollection } from './flow.js';
import { Keys } from './keys.js';
import { plainScalar, quotedScalar } from './scalars.js';
import { Source } from './source.js';

/**
 * Reads the YAML that packs are usually written in: blocks of keys and items, texts of every style, brackets within a
 * line. Gives the one document, or none where there are only comments. Undefined where the text holds anything else
 * (tags, anchors, several documents, whatever is wrong but a key that stands twice): such a text is the library's,
 * which reads all there is and says what is wrong. See `why.md`.
 */
export function readUsualYaml(text: string): readonly YamlDocument[] | undefined {
  const source = new Source(text);
  source.nextLine();
  source.toContent();
  if (source.isDone()) return [];
  if (source.indent !== 0) return undefined;
  const root = block(source);
  return source.odd || !source.isDone() ? undefined : [{ root, problems: source.problems }];
}

/** A list or mapping of lines that starts where the reader stands. */
function block(source: Source): Node {
  return source.enter(() => (source.isItemAt(source.at) ? list(source) : mapping(source)));
}

function mapping(source: Source): Node {
  const { line } = source;
  const column = source.at - source.start;
  const entries: Entry[] = [];
  const keys = new Keys(source);
  do {
    const from = source.at;
    const colon = source.colonAfterKey(from);
    if (colon < 0) return source.leave();
    const key = source.text.slice(from, colon);
    source.at = colon;
    if (!source.isKeyFrom(from)) return source.leave();
    const keyPlace = source.placeFrom(from);
    const isNew = keys.isNew(key, keyPlace);
    source.at = colon + 1;
    const value = valueOfKey(source, column);
    if (isNew) entries.push({ key, keyPlace, value });
  } while (!source.odd && source.indent === column);
  if (source.indent > column) source.odd = true;
  return { type: 'map', entries, place: source.placeUntilValue(line, column + 1) };
}

function valueOfKey(source: Source, column: number): Node {
  source.skipBlanks();
  if (!source.isAtEnd()) return valueHere(source, column);
  source.nextLine();
  source.toContent();
  // The items of a list may stand as far left as its key.
  const isBelow = source.indent > column || (source.indent === column && source.isItemAt(source.at));
  return isBelow ? block(source) : source.leave();
}

function list(source: Source): Node {
  const { line } = source;
  const column = source.at - source.start;
  const items: Node[] = [];
  do {
    source.at += 1;
    items.push(valueOfItem(source, column));
  } while (!source.odd && source.indent === column && source.isItemAt(source.at));
  if (source.indent > column) source.odd = true;
  return { type: 'list', items, place: source.placeUntilValue(line, column + 1) };
}

function valueOfItem(source: Source, column: number): Node {
  source.skipBlanks();
  if (source.isAtEnd()) {
    source.nextLine();
    source.toContent();
    return source.indent > column ? block(source) : source.leave();
  }
  const nests = source.isItemAt(source.at) || source.colonAfterKey(source.at) >= 0;
  return nests ? block(source) : valueHere(source, column);
}

/** A value that starts where the reader stands, in a collection that starts at this column. */
function valueHere(source: Source, column: number): Node {
  switch (source.text[source.at]) {
    case '|':
    case '>':
      return blockScalar(source, column);
    case '"':
    case "'":
      return wholeLine(source, quotedScalar(source));
    case '[':
    case '{':
      return wholeLine(
        source,
        source.enter(() => flowCollection(source)),
      );
    default:
      return plainScalar(source, column);
  }
}

function wholeLine(source: Source, node: Node): Node {
  if (!source.odd) source.leaveLine();
  return node;
}
