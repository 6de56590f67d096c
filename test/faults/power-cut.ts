import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Change } from './journal.js';

/** What of the unsynced survives a power cut: all of it (a mere kill), nothing, or any part. */
export const survivals = ['all', 'nothing', 'some'] as const;

export type Survival = (typeof survivals)[number];

/** The bytes of a file; what lies beyond what was written is zero. */
class Content {
  private size = 0;
  private room = Buffer.alloc(0);

  constructor(bytes: Buffer = Buffer.alloc(0)) {
    this.write(0, bytes);
  }

  take({ what, offset, bytes }: Change): void {
    if (what === 'w') this.write(offset, bytes);
    else this.resize(offset);
  }

  bytes(): Buffer {
    return Buffer.from(this.room.subarray(0, this.size));
  }

  private write(offset: number, bytes: Buffer): void {
    if (offset + bytes.length > this.size) this.resize(offset + bytes.length);
    bytes.copy(this.room, offset);
  }

  private resize(size: number): void {
    if (size < this.size) this.room.fill(0, size);
    this.size = size;
    if (size <= this.room.length) return;
    // Twice as much: a journal is thousands of small writes.
    const wider = Buffer.alloc(size * 2);
    this.room.copy(wider);
    this.room = wider;
  }
}

/** A file apart from its names: what is on the disk for certain, and what may or may not be. */
interface Inode {
  readonly durable: Content;
  pending: Change[];
}

const folder = 'folder';
type Entry = Inode | typeof folder;

/** A change of one name in its folder; null takes the name away. */
interface NameChange {
  readonly name: string;
  readonly entry: Entry | null;
}

/** Disks store sectors whole, in any order. */
const sector = 512;

/**
 * The disk as it may be after the changes and then a power cut. Stricter than most file systems: no name is on the
 * disk until its folder was synced, even where the file itself was.
 */
export class CutDisk {
  private readonly live = new Map<string, Entry>();
  private readonly durable = new Map<string, Entry>();
  private names: NameChange[] = [];

  constructor(changes: readonly Change[]) {
    for (const change of changes) this.take(change);
  }

  /** Lays the files out in a folder; `random` (0..1) decides what of the unsynced is there. */
  layOut(into: string, survival: Survival, random: () => number): void {
    const survives = () => survival === 'all' || (survival === 'some' && random() < 0.5);
    const found = new Map(this.durable);
    for (const change of this.names) if (survives()) rename(found, change);
    for (const [name, entry] of found) {
      // The -shm file is memory: SQLite makes it anew.
      if (entry === folder || name.endsWith('-shm') || !isReachable(found, name)) continue;
      mkdirSync(dirname(join(into, name)), { recursive: true });
      writeFileSync(join(into, name), contentOf(entry, survives));
    }
  }

  private take(change: Change): void {
    const { what, name, other } = change;
    const entry = this.live.get(name);
    if (what === 'c') this.name(name, { durable: new Content(), pending: [] });
    else if (what === 'm') this.name(name, folder);
    else if (what === 'u') this.name(name, null);
    else if (what === 's') this.sync(name, entry);
    else if (what === 'l' || what === 'r') this.name(other, entry ?? null);
    else if (what !== 'A' && typeof entry === 'object') entry.pending.push(change);
    if (what === 'r') this.name(name, null);
  }

  private name(name: string, entry: Entry | null): void {
    rename(this.live, { name, entry });
    this.names.push({ name, entry });
  }

  private sync(name: string, entry: Entry | undefined): void {
    if (typeof entry === 'object') {
      for (const each of entry.pending) entry.durable.take(each);
      entry.pending = [];
      return;
    }
    const here = (change: NameChange) => folderOf(change.name) === name;
    for (const change of this.names.filter(here)) rename(this.durable, change);
    this.names = this.names.filter((change) => !here(change));
  }
}

function folderOf(name: string): string {
  return name.includes('/') ? dirname(name) : '';
}

function rename(names: Map<string, Entry>, { name, entry }: NameChange): void {
  if (entry === null) names.delete(name);
  else names.set(name, entry);
}

function isReachable(names: ReadonlyMap<string, Entry>, name: string): boolean {
  const above = folderOf(name);
  return above === '' || (names.get(above) === folder && isReachable(names, above));
}

function contentOf({ durable, pending }: Inode, survives: () => boolean): Buffer {
  const content = new Content(durable.bytes());
  for (const part of pending.flatMap(sectors)) if (survives()) content.take(part);
  return content.bytes();
}

/** A write as the parts of it that lie in one sector each; anything else as it is. */
function sectors(change: Change): readonly Change[] {
  if (change.what !== 'w') return [change];
  const parts: Change[] = [];
  for (let done = 0; done < change.bytes.length;) {
    const offset = change.offset + done;
    const size = sector - (offset % sector);
    parts.push({ ...change, offset, bytes: change.bytes.subarray(done, done + size) });
    done += size;
  }
  return parts;
}
