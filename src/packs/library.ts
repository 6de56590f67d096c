import type { QuestionId } from '../model/ids.js';
import { packId } from '../model/ids.js';
import type { Pack } from '../model/pack.js';
import type { Question } from '../model/question.js';
import { describePackFailure, type PackFailure } from './failure.js';
import { packFilesBelow, type Read, readPackFile, realPath, realPaths } from './files.js';
import type { Problem } from '../model/problem.js';
import { type CompiledDocument, type CompiledPacks, nothingCompiled } from './compiled.js';
import { type PackFile, readPackBytes, refusedFile } from './read-file.js';
import type { Head } from './read-pack.js';
import { sameHome } from './same-home.js';

/** Where packs are looked for. */
export interface Places {
  /** Folders, in order of search. */
  readonly folders: readonly string[];
  /** Single files, added for this run. */
  readonly files: readonly string[];
}

/** A file as far as loading is concerned. */
interface LoadedFile {
  readonly path: string;
  readonly documents: readonly LoadedDocument[];
}

interface LoadedDocument {
  readonly head: Head | undefined;
  readonly questions: readonly Question[];
  readonly problems: readonly Problem[];
}

/** A file that is left out, since something is wrong in it. */
export interface BrokenFile {
  readonly file: LoadedFile;
  /** The pack id, where it could be read. */
  readonly pack: string | undefined;
}

export interface Library {
  readonly packs: readonly Pack[];
  readonly broken: readonly BrokenFile[];
}

/**
 * Reads every pack of the places. A file with problems, or one of a folder that cannot be read, is left out whole
 * and listed; a file asked for by name that cannot be read, and two claims on one id, fail. A file that is among
 * the compiled ones, unchanged, is not parsed again.
 */
export function loadLibrary(places: Places, compiled = nothingCompiled): Read<Library> {
  const below: string[] = [];
  for (const folder of places.folders) {
    const found = packFilesBelow(folder);
    if (!found.ok) return found;
    below.push(...found.value);
  }
  const files: LoadedFile[] = [];
  for (const path of once(places.files, below)) {
    const file = loadedFile(path, compiled);
    if (!file.ok && places.files.includes(path)) return file;
    files.push(file.ok ? file.value : loaded(refusedFile(path, describePackFailure(file.failure))));
  }
  return joinFiles(files);
}

/** The same of files that were read already. */
export function assemble(files: readonly PackFile[]): Read<Library> {
  return joinFiles(files.map(loaded));
}

function loadedFile(path: string, compiled: CompiledPacks): Read<LoadedFile> {
  const unchanged = compiled.unchanged(path);
  if (unchanged !== undefined) return { ok: true, value: readAhead(path, unchanged) };
  const bytes = readPackFile(path);
  if (!bytes.ok) return bytes;
  const known = compiled.ofBytes(bytes.value);
  return {
    ok: true,
    value: known === undefined ? loaded(readPackBytes(path, bytes.value)) : readAhead(path, known),
  };
}

function readAhead(path: string, documents: readonly CompiledDocument[]): LoadedFile {
  return { path, documents: documents.map((document) => ({ ...document, problems: [] })) };
}

function loaded({ path, documents }: PackFile): LoadedFile {
  const plain = documents.map(({ head, questions, problems }) => ({
    head,
    questions: questions.map(({ question }) => question),
    problems,
  }));
  return { path, documents: plain };
}

/**
 * The same real path loads once, under the name by which it was met first. `named` may be links; `below` were found in
 * folders, where links are not followed.
 */
function once(named: readonly string[], below: readonly string[]): readonly string[] {
  const byRealPath = new Map<string, string>();
  const meet = (path: string, real: string) => {
    if (!byRealPath.has(real)) byRealPath.set(real, path);
  };
  for (const path of named) meet(path, realPath(path));
  const realOf = realPaths();
  for (const path of below) meet(path, realOf(path));
  return [...byRealPath.values()];
}

/** A pack while its files are being joined. */
interface Joined {
  readonly head: Head;
  readonly files: Set<string>;
  readonly questions: Pack['questions'][number][];
  readonly fileOf: Map<QuestionId, string>;
}

/** Joins the files that carry one pack id; they must have one home. */
function joinFiles(files: readonly LoadedFile[]): Read<Library> {
  const broken = files.filter(hasProblems).map((file) => ({ file, pack: firstPackId(file) }));
  const packs = new Map<string, Joined>();
  for (const { path, head, questions } of files.filter((file) => !hasProblems(file)).flatMap(documentsOf)) {
    if (head === undefined) continue;
    const joined = packs.get(head.pack) ?? begin(head);
    const failure = join(joined, { file: path, questions });
    if (failure !== undefined) return { ok: false, failure };
    packs.set(head.pack, joined);
  }
  return { ok: true, value: { packs: [...packs.values()].map(finished), broken } };
}

function documentsOf({ path, documents }: LoadedFile) {
  return documents.map((document) => ({ path, ...document }));
}

function hasProblems(file: LoadedFile): boolean {
  return file.documents.some((document) => document.problems.length > 0);
}

function firstPackId(file: LoadedFile): string | undefined {
  return file.documents.find((document) => document.head !== undefined)?.head?.pack;
}

function begin(head: Head): Joined {
  return { head, files: new Set(), questions: [], fileOf: new Map() };
}

function join(
  joined: Joined,
  { file, questions }: { readonly file: string; readonly questions: readonly Question[] },
): PackFailure | undefined {
  const [first = file] = joined.files;
  // One folder may be written in several ways: `packs/a.yaml` and `./packs/b.yaml` lie together.
  if (!sameHome(first, file, realPath))
    return { kind: 'id-taken-twice', what: `the pack id "${joined.head.pack}"`, first, second: file };
  for (const question of questions) {
    const taken = joined.fileOf.get(question.id);
    if (taken !== undefined)
      return {
        kind: 'id-taken-twice',
        what: `the question id "${question.id}"`,
        first: taken,
        second: file,
      };
    joined.fileOf.set(question.id, file);
    joined.questions.push(question);
  }
  joined.files.add(file);
  return undefined;
}

function finished({ head, files, questions }: Joined): Pack {
  return { id: packId(head.pack), title: head.title, area: head.area, files: [...files], questions };
}
