import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { homeEnvironment } from '../../support/home.js';

const program = join(import.meta.dirname, '..', '..', '..', 'bin', 'prep.js');

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A temporary folder to call the built program in. */
export class Workplace {
  readonly folder = mkdtempSync(join(tmpdir(), 'prep-lint-'));

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    for (const [name, content] of Object.entries(files)) this.write(name, content);
  }

  write(name: string, content: string | Uint8Array): void {
    const path = join(this.folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }

  read(name: string): string {
    return readFileSync(join(this.folder, name), 'utf8');
  }

  /** `prep lint` with these words; `input` is its stdin, `at` a folder below to call it from, `program` one here. */
  lint(words: readonly string[], more: { input?: string; at?: string; program?: string } = {}): Ended {
    const started = more.program === undefined ? program : join(this.folder, more.program);
    const { status, stdout, stderr } = spawnSync(process.execPath, [started, 'lint', ...words], {
      cwd: join(this.folder, more.at ?? '.'),
      env: homeEnvironment(this.folder),
      input: more.input ?? '',
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A pack with one question; what its fields are is all that is wrong with it. */
export function packText(fields = '', pack = 'sample'): string {
  return `pack: ${pack}
title: A sample
area: data
questions:
  - id: lookup-${pack}
    kind: boolean
    level: mid
    topic: indexes
    skills: [technologies]
    prompt: Does the ${pack} index hold its keys in order?
    answer: true
${fields.replace(/^(?=.)/gm, '    ')}`;
}

/** Nothing is wrong. */
export const good = packText(
  'explain: A tree of keys in order is what makes range scans cheap.\nrefs: ["PostgreSQL, B-Tree Indexes"]\n',
);
/** A warning: no source. */
export const warned = packText('explain: A tree of keys in order is what makes range scans cheap.\n');
/** An error: an unknown level. */
export const broken = good.replace('level: mid', 'level: expert');
