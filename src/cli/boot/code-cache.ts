import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';

export interface CodePlaces {
  /** Folders where compiled code may lie, in the order in which they are looked into; new code goes to the last. */
  readonly folders: readonly string[];
  /** In the name of a file while it is being written: no other run may take the same. */
  nonce(): string;
}

/** A bundle as it was built: `id` is its hash, `name` says what its code is used for. */
export interface BundleName {
  readonly name: string;
  readonly id: string;
}

/** Files of what V8 compiled. Where one cannot be read or written, the program is slower and nothing else. */
export class CodeCache {
  constructor(private readonly places: CodePlaces) {}

  find(bundle: BundleName): Buffer | undefined {
    for (const folder of this.places.folders) {
      const code = read(join(folder, fileOf(bundle)));
      if (code !== undefined) return code;
    }
    return undefined;
  }

  /** Puts code in place whole, so that no other run reads half of it, and takes away that of other builds. */
  keep(bundle: BundleName, code: Buffer): void {
    const folder = this.places.folders.at(-1) ?? '';
    try {
      // What lies here is run: nobody else may write it.
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const aside = join(folder, this.places.nonce());
      writeFileSync(aside, Buffer.concat([code, sumOf(code)]), { mode: 0o600 });
      renameSync(aside, join(folder, fileOf(bundle)));
      const old = readdirSync(folder).filter((file) => file.startsWith(`${bundle.name}-`));
      for (const file of old.filter((each) => each !== fileOf(bundle))) rmSync(join(folder, file));
    } catch {
      // A disk that is full, or a folder that is not ours: the next run compiles again.
    }
  }
}

function fileOf({ name, id }: BundleName): string {
  return `${name}-${id}.code`;
}

const sumBytes = 4;

/** V8 takes damaged code as it is, and crashes; so a sum stands at its end, where it does not move the code. */
function sumOf(code: Buffer): Buffer {
  const sum = Buffer.alloc(sumBytes);
  sum.writeUInt32LE(crc32(code));
  return sum;
}

function read(path: string): Buffer | undefined {
  try {
    const bytes = readFileSync(path);
    const code = bytes.subarray(0, -sumBytes);
    return bytes.length > sumBytes && bytes.subarray(-sumBytes).equals(sumOf(code)) ? code : undefined;
  } catch {
    return undefined;
  }
}
