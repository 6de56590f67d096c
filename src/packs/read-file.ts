import { startOfFile } from '../model/place.js';
import type { Problem } from '../model/problem.js';
import { decode } from './decode.js';
import { type PackDocument, readPack } from './read-pack.js';
import { parseYaml } from './yaml-tree.js';

/** A file as it was read: its text, for showing findings, and what stands in it. */
export interface PackFile {
  /** As findings name it. */
  readonly path: string;
  readonly text: string;
  readonly documents: readonly PackDocument[];
}

/** Bytes to packs. Every problem is in the documents; nothing is thrown for what an author may write. */
export function readPackBytes(path: string, bytes: Uint8Array): PackFile {
  const { text, problems } = decode(bytes);
  const documents = parseYaml(text).map(({ root, problems: yamlProblems }) => {
    const pack = root === undefined ? unreadable(path) : readPack(root, path);
    return { ...pack, problems: [...yamlProblems, ...pack.problems] };
  });
  // A byte order mark or a comment alone is as empty as an empty file.
  const found = documents.filter((document) => document.node !== undefined || document.problems.length > 0);
  if (found.length > 0 || problems.length > 0)
    return { path, text, documents: withProblems(path, found, problems) };
  return { ...refusedFile(path, 'the file holds no pack'), text };
}

/** A file of which nothing is read; `detail` says why. */
export function refusedFile(path: string, detail: string): PackFile {
  const problem: Problem = { rule: 'schema/pack', detail, place: startOfFile };
  return { path, text: '', documents: [{ ...unreadable(path), problems: [problem] }] };
}

function withProblems(path: string, documents: readonly PackDocument[], problems: readonly Problem[]) {
  return problems.length === 0 ? documents : [{ ...unreadable(path), problems }, ...documents];
}

function unreadable(file: string): PackDocument {
  return { file, node: undefined, head: undefined, questions: [], problems: [] };
}
