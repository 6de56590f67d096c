import { relative, sep } from 'node:path';
import type { Question } from '../model/question.js';
import {
  type CompiledDocument,
  type CompiledFile,
  type CompiledIndex,
  hashOfBytes,
  type Outline,
  outlineFields,
} from './compiled.js';
import { packFilesBelow, readPackFile } from './files.js';
import { type PackFile, readPackBytes } from './read-file.js';

/** Two files: an index that is read whole, and the texts, of which it says where they stand. */
export interface Compiled {
  readonly index: CompiledIndex;
  readonly texts: string;
}

/** Reads every file below a folder ahead; those with problems are left out, and are parsed when they are met. */
export function compileFolder(folder: string): Compiled {
  const found = packFilesBelow(folder);
  const files: CompiledFile[] = [];
  const shapes = new Shapes();
  let texts = '';
  let textBytes = 0;
  for (const path of found.ok ? found.value : []) {
    const bytes = readPackFile(path);
    const documents = bytes.ok ? compiledDocuments(readPackBytes(path, bytes.value)) : undefined;
    if (!bytes.ok || documents === undefined) continue;
    const text = `${JSON.stringify(documents.map(({ questions }) => questions.map(rest)))}\n`;
    const length = Buffer.byteLength(text);
    files.push({
      path: relative(folder, path).split(sep).join('/'),
      bytes: bytes.value.length,
      sha256: hashOfBytes(bytes.value),
      documents: documents.map(({ head, questions }) => ({
        head,
        questions: questions.map((question) => outline(question, shapes)),
      })),
      texts: [textBytes, length],
    });
    texts += text;
    textBytes += length;
  }
  return { index: { shapes: shapes.all, files, textBytes }, texts };
}

/** The documents of a file in the form that is kept; undefined where something is wrong in it. */
function compiledDocuments(file: PackFile): readonly CompiledDocument[] | undefined {
  const compiled = file.documents.flatMap(({ head, questions, problems }) => {
    if (head === undefined || problems.length > 0) return [];
    return [{ head, questions: questions.map(({ question }) => question) }];
  });
  const whole = compiled.length === file.documents.length;
  // JSON knows no infinite number, and would write null.
  return whole && !hasOddNumber(compiled) ? compiled : undefined;
}

function hasOddNumber(value: unknown): boolean {
  if (typeof value === 'number') return !Number.isFinite(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(hasOddNumber);
}

/** Which fields wait is the same for many questions: each list of names is written once. */
class Shapes {
  readonly all: (readonly string[])[] = [];
  private readonly numbers = new Map<string, number>();

  numberOf(question: Question): number {
    const names = Object.keys(rest(question));
    const known = this.numbers.get(names.join());
    if (known !== undefined) return known;
    this.numbers.set(names.join(), this.all.length);
    return this.all.push(names) - 1;
  }
}

function outline(question: Question, shapes: Shapes): Outline {
  return [...outlineFields.map((name) => question[name]), shapes.numberOf(question)];
}

const outlined = new Set<string>(outlineFields);

function rest(question: Question): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(question).filter(([name, value]) => !outlined.has(name) && value !== undefined),
  );
}
