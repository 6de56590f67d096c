import {
  type Alias,
  Composer,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  Lexer,
  LineCounter,
  type ParsedNode,
  Parser,
  type Scalar,
  visit,
  type YAMLMap,
} from 'yaml';
import type { ProblemFacts } from '../model/problem.js';
import { quote } from '../model/quote.js';
import { type Entry, type Node, nothing } from '../model/tree.js';
import { firstControlCharacter } from './control-characters.js';
import { Findings, mostProblems, type Range } from './findings.js';
import { readUsualYaml } from './usual-yaml/read.js';
import type { YamlDocument } from './yaml-document.js';
import { problemOf, speaksOfOpening } from './yaml-words.js';

const mostDepth = 64;
/** What the parser may hold open before it stops; beyond `mostDepth`, so that the tree can tell the exact place. */
const mostOpen = mostDepth + 16;
/** Far beyond a pack of ten thousand questions, and what fits into memory; the usual reader needs no limits. */
const mostWords = 4_000_000;
const mostDocuments = 10_000;
const mostEntries = 25_000;
const tooMuch = 'the file holds too much for one pack; split it into several files';
/** Aliases let a small file stand for a huge one: this is how many nodes it may stand for. */
const mostExpanded = 100_000;

/** Reads a text that may hold several documents. This is the one place that knows the YAML library. */
export function parseYaml(text: string): readonly YamlDocument[] {
  const control = firstControlCharacter(text);
  if (control !== undefined) return [{ root: undefined, problems: [control] }];
  return readUsualYaml(text) ?? readAnyYaml(text);
}

/** By the library, which reads all of YAML and says what is wrong; the text holds no raw control character. */
export function readAnyYaml(text: string): readonly YamlDocument[] {
  const lines = new LineCounter();
  lines.addNewLine(0);
  const composed = compose(text, lines);
  if (composed instanceof Findings) return [{ root: undefined, problems: composed.problems }];
  return composed.map((document) => convertDocument(document, { text, lines }));
}

/**
 * The library's documents, or why it was stopped. It composes a tree by recursion, where a deep one would end the
 * whole process (not even with an exception), so the open brackets and blocks are counted before it gets there.
 */
function compose(text: string, lines: LineCounter): Document.Parsed[] | Findings {
  // The schema is given, since `%YAML 1.1` in a file would otherwise turn `no` into false.
  const composer = new Composer({ uniqueKeys: false, merge: false, schema: 'core', resolveKnownTags: false });
  const parser = new Parser(lines.addNewLine);
  const documents: Document.Parsed[] = [];
  const stopped = (facts: ProblemFacts) =>
    new Findings(lines).report(facts, [parser.offset, parser.offset + 1]);
  let words = 0;
  let errors = 0;
  for (const word of new Lexer().lex(text)) {
    for (const token of parser.next(word)) {
      if (token.type === 'error') errors += 1;
      documents.push(...composer.next(token));
    }
    // Each costs the library a stack trace, and no more are told.
    if (errors > mostProblems) return [...documents, ...composer.end()];
    words += 1;
    if (parser.stack.length > mostOpen) return stopped({ rule: 'yaml/depth', limit: mostDepth });
    if (words > mostWords || documents.length > mostDocuments || entriesOf(parser) > mostEntries)
      return stopped({ rule: 'schema/pack', detail: tooMuch });
  }
  for (const token of parser.end()) documents.push(...composer.next(token));
  return [...documents, ...composer.end()];
}

/** How many entries the list or mapping that is being read holds so far. */
function entriesOf({ stack }: Parser): number {
  const open = stack.at(-1);
  return open !== undefined && 'items' in open ? open.items.length : 0;
}

function convertDocument(
  document: Document.Parsed,
  { text, lines }: { text: string; lines: LineCounter },
): YamlDocument {
  const conversion = new Conversion(lines);
  // Tags are reported with the node that bears them.
  const told = [...document.errors, ...document.warnings].filter(({ code }) => code !== 'TAG_RESOLVE_FAILED');
  for (const error of told.slice(0, mostProblems)) {
    const facts = problemOf(error, text);
    conversion.report(facts, speaksOfOpening(facts) ? opening(document, error.pos) : error.pos);
  }
  // With a syntax error the tree is the library's guess; what it says of keys would only confuse.
  const contents = document.errors.length === 0 ? document.contents : null;
  const root = contents === null ? undefined : conversion.convert(contents, 1);
  return { root, problems: conversion.problems };
}

/** The parser complains of a missing end where the text ends; an author looks for the quote or bracket that began it. */
function opening(document: Document.Parsed, pos: Range): Range {
  let start: number | undefined;
  visit(document, {
    Node(_key, node) {
      const range = node.range ?? [0, 0];
      const holds = range[0] < pos[0] && pos[0] <= (range[2] ?? range[1]);
      const opens = isScalar(node) ? node.type !== 'PLAIN' : isCollection(node) && node.flow === true;
      if (holds && opens) start = range[0];
    },
  });
  return start === undefined ? pos : [start, start + 1];
}

interface Converted {
  readonly node: Node;
  /** How many nodes it stands for, aliases written out. */
  readonly size: number;
}

/** Turns the library's nodes into ours, once over the document. */
class Conversion extends Findings {
  private readonly anchors = new Map<string, Converted | 'open'>();
  private size = 0;

  convert(source: ParsedNode, depth: number): Node {
    const range: Range = [source.range[0], source.range[1]];
    if (isAlias(source)) return this.alias(source, range);
    const before = this.size;
    this.size += 1;
    this.checkTag(source.tag, range);
    if (source.anchor !== undefined) this.anchors.set(source.anchor, 'open');
    const node = this.own(source, { range, depth });
    if (source.anchor !== undefined) this.anchors.set(source.anchor, { node, size: this.size - before });
    return node;
  }

  private own(source: Exclude<ParsedNode, Alias.Parsed>, at: { range: Range; depth: number }): Node {
    const place = this.place(at.range);
    if (isScalar(source)) return this.scalar(source, at.range);
    if (at.depth > mostDepth) {
      this.report({ rule: 'yaml/depth', limit: mostDepth }, at.range);
      return nothing(place);
    }
    if (isMap(source)) return { type: 'map', entries: this.entries(source, at.depth), place };
    const items = source.items.map((item) => this.convert(item, at.depth + 1));
    return { type: 'list', items, place };
  }

  private scalar(source: Scalar.Parsed, range: Range): Node {
    const place = this.place(range);
    const plain = source.type === 'PLAIN';
    const value = scalarValue(source.value);
    const text = this.clean(plain ? source.source : String(value ?? ''), range);
    return { type: 'scalar', value: plain ? value : text, text, plain, place };
  }

  private entries(source: YAMLMap.Parsed, depth: number): Entry[] {
    const lineOf = new Map<string, number>();
    return source.items.flatMap((pair) => {
      const range: Range = [pair.key.range[0], pair.key.range[1]];
      const keyPlace = this.place(range);
      const key = isScalar(pair.key) ? this.clean(pair.key.source, range) : undefined;
      if (key === undefined) {
        this.report({ rule: 'yaml/syntax', detail: 'a key must be a single word or text' }, range);
        return [];
      }
      this.checkTag(pair.key.tag, range);
      if (key === '<<') this.report({ rule: 'yaml/merge-key' }, range);
      const firstLine = lineOf.get(key);
      if (firstLine !== undefined) this.report({ rule: 'yaml/duplicate-key', key, firstLine }, range);
      lineOf.set(key, firstLine ?? keyPlace.line);
      const value = pair.value === null ? nothing(keyPlace) : this.convert(pair.value, depth + 1);
      return firstLine === undefined ? [{ key, keyPlace, value }] : [];
    });
  }

  private alias(source: Alias.Parsed, range: Range): Node {
    const found = this.anchors.get(source.source);
    if (found === undefined || found === 'open') {
      const reason = found === 'open' ? 'stands inside what it refers to' : 'refers to no anchor before it';
      this.report({ rule: 'yaml/alias', detail: `the alias ${quote(`*${source.source}`)} ${reason}` }, range);
      return nothing(this.place(range));
    }
    this.size += found.size;
    if (this.size <= mostExpanded) return found.node;
    this.report({ rule: 'yaml/alias', detail: `aliases stand for more than ${mostExpanded} nodes` }, range);
    return nothing(this.place(range));
  }
}

function scalarValue(value: unknown): string | number | boolean | null {
  const simple = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  // The core schema has no other scalars than these and null.
  return simple ? value : null;
}
