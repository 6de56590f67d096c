import { type PackFile, readPackBytes } from '../../src/packs/read-file.js';
import { describeProblem } from '../../src/model/problem-text.js';
import type { Node } from '../../src/model/tree.js';
import { parseYaml } from '../../src/packs/yaml-tree.js';

export function readText(text: string): PackFile {
  return readPackBytes('pack.yaml', new TextEncoder().encode(text));
}

/** Every problem as `line:column rule`. */
export function findings(file: PackFile): readonly string[] {
  return file.documents.flatMap((document) =>
    document.problems.map(({ rule, place }) => `${place.line}:${place.column} ${rule}`),
  );
}

export function sentences(file: {
  readonly documents: readonly Pick<PackFile['documents'][number], 'problems'>[];
}): readonly string[] {
  return file.documents.flatMap((document) => document.problems.map(describeProblem));
}

/** Every problem of a YAML text as `line:column rule`. */
export function yamlFindings(text: string): readonly string[] {
  return parseYaml(text).flatMap(({ problems }) =>
    problems.map(({ rule, place }) => `${place.line}:${place.column} ${rule}`),
  );
}

/** The one document of a text that must be free of problems. */
export function root(text: string): Node {
  const [document, ...more] = parseYaml(text);
  if (document?.root === undefined || document.problems.length > 0 || more.length > 0)
    throw new Error(`not one good document: ${JSON.stringify(document?.problems)}`);
  return document.root;
}

/** A tree as plain data: what a reader of the file sees. */
export function plainData(node: Node): unknown {
  if (node.type === 'scalar') return node.value;
  if (node.type === 'list') return node.items.map(plainData);
  return new Map(node.entries.map(({ key, value }) => [key, plainData(value)]));
}

/** `line:column-line:column` of a node, or of a key. */
export function span({ line, column, endLine, endColumn }: Node['place']): string {
  return `${line}:${column}-${endLine}:${endColumn}`;
}
