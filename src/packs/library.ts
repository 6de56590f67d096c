import type { QuestionId } from '../model/ids.js';
import { packId } from '../model/ids.js';
import type { Pack } from '../model/pack.js';
import { describePackFailure, type PackFailure } from './failure.js';
import { packFilesBelow, type Read, readPackFile, realPath } from './files.js';
import { type PackFile, readPackBytes, refusedFile } from './read-file.js';
import type { Head, PackDocument } from './read-pack.js';
import { sameHome } from './same-home.js';

/** Where packs are looked for. */
export interface Places {
  /** Folders, in order of search. */
  readonly folders: readonly string[];
  /** Single files, added for this run. */
  readonly files: readonly string[];
}

/** A file that is left out, since something is wrong in it. */
export interface BrokenFile {
  readonly file: PackFile;
  /** The pack id, where it could be read. */
  readonly pack: string | undefined;
}

export interface Library {
  readonly packs: readonly Pack[];
  readonly broken: readonly BrokenFile[];
}

/**
 * Reads every pack of the places. A file with problems, or one of a folder that cannot be read, is left out whole
 * and listed; a file asked for by name that cannot be read, and two claims on one id, fail.
 */
export function loadLibrary(places: Places): Read<Library> {
  const paths = [...places.files];
  for (const folder of places.folders) {
    const found = packFilesBelow(folder);
    if (!found.ok) return found;
    paths.push(...found.value);
  }
  const files: PackFile[] = [];
  for (const path of once(paths)) {
    const bytes = readPackFile(path);
    if (!bytes.ok && places.files.includes(path)) return bytes;
    const read = bytes.ok
      ? readPackBytes(path, bytes.value)
      : refusedFile(path, describePackFailure(bytes.failure));
    files.push(read);
  }
  return assemble(files);
}

/** The same real path loads once, under the name by which it was met first. */
function once(paths: readonly string[]): readonly string[] {
  const byRealPath = new Map<string, string>();
  for (const path of paths) {
    const real = realPath(path);
    if (!byRealPath.has(real)) byRealPath.set(real, path);
  }
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
export function assemble(files: readonly PackFile[]): Read<Library> {
  const broken = files.filter(hasProblems).map((file) => ({ file, pack: firstPackId(file) }));
  const whole = files.filter((file) => !hasProblems(file)).flatMap((file) => file.documents);
  const packs = new Map<string, Joined>();
  for (const document of whole) {
    if (document.head === undefined) continue;
    const joined = packs.get(document.head.pack) ?? begin(document.head);
    const failure = join(joined, document);
    if (failure !== undefined) return { ok: false, failure };
    packs.set(document.head.pack, joined);
  }
  return { ok: true, value: { packs: [...packs.values()].map(finished), broken } };
}

function hasProblems(file: PackFile): boolean {
  return file.documents.some((document) => document.problems.length > 0);
}

function firstPackId(file: PackFile): string | undefined {
  return file.documents.find((document) => document.head !== undefined)?.head?.pack;
}

function begin(head: Head): Joined {
  return { head, files: new Set(), questions: [], fileOf: new Map() };
}

function join(joined: Joined, { file, questions }: PackDocument): PackFailure | undefined {
  const [first = file] = joined.files;
  // One folder may be written in several ways: `packs/a.yaml` and `./packs/b.yaml` lie together.
  if (!sameHome(first, file, realPath))
    return { kind: 'id-taken-twice', what: `the pack id "${joined.head.pack}"`, first, second: file };
  for (const { question } of questions) {
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
