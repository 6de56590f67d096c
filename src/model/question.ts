import { createHash } from 'node:crypto';
import { either, flag, list, matching, oneOf, positive, slug, text, described } from './fields.js';
import type { PackId, QuestionId } from './ids.js';
import * as registry from './kinds/all.js';
import { levels, type Kind } from './kinds/kind.js';
import { optional, record, withDefault, type RecordOf, type Shape } from './records.js';

export const skills = ['problem-solving', 'analytical-thinking', 'technologies'] as const;
export type Skill = (typeof skills)[number];

export const lintShape = record('lint', { disable: list(text()), reason: optional(text()) });

/** The fields that every question has, whatever its kind. */
export const commonShape = {
  id: described('Unique in the pack and kept for ever: history hangs on it.', slug()),
  kind: oneOf(kindNames()),
  level: oneOf(['junior', 'mid', 'senior']),
  topic: slug(),
  skills: list(oneOf(skills), { min: 1 }),
  prompt: described('Markdown.', text()),
  code: optional(record('code', { language: text(), source: text() })),
  hints: withDefault([], list(text())),
  seconds: optional(positive()),
  explain: optional(described('Markdown, shown after the answer.', text())),
  refs: withDefault(
    [],
    list(
      either(
        (node) => node.type === 'scalar',
        text(),
        record('a reference', { title: optional(text()), url: optional(text()) }),
      ),
    ),
  ),
  as_of: optional(text()),
  proof: optional(
    record('the proof', {
      run: slug(),
      source: optional(text()),
      stdin: optional(text()),
      prints: optional(text()),
      runtime: optional(text()),
    }),
  ),
  verified: optional(
    record('verified', {
      by: oneOf(['proof', 'review']),
      date: matching(/^\d{4}-\d{2}-\d{2}$/, 'a date such as 2026-11-22'),
      runtime: optional(text()),
    }),
  ),
  tags: withDefault([], list(text())),
  lint: optional(lintShape),
  retired: withDefault(false, flag()),
};

type Kinds = typeof registry;
export type KindName = keyof Kinds;
export type BodyOf<Name extends KindName> = RecordOf<Kinds[Name]['shape']>;
export type AnyKind = Kind<string, Shape, unknown>;

type Common = Omit<RecordOf<typeof commonShape>, 'id' | 'kind' | 'seconds'>;

interface Item<Name extends KindName> extends Common {
  readonly id: QuestionId;
  readonly pack: PackId;
  readonly area: string;
  readonly kind: Name;
  /** The kind's own fields. */
  readonly body: BodyOf<Name>;
  /** Expected answer time (speaking time for an open question). */
  readonly seconds: number;
  /** Changes when what is asked or what is right changes; memory stays with the id. */
  readonly contentHash: string;
}

/** A question of any kind; `kind` tells which, and so what `body` holds. */
export type Question = { [Name in KindName]: Item<Name> }[KindName];

export const kinds: Readonly<Record<KindName, AnyKind>> = registry;

export function kindNames(): readonly KindName[] {
  // The keys of an imported namespace are exactly its exports.
  return Object.keys(registry) as KindName[];
}

export function kindOf(question: Question): AnyKind {
  return kinds[question.kind];
}

/** Expected answer time of a question that does not say. */
export function defaultSeconds(kind: KindName, level: string): number {
  const known = levels.find((each) => each === level) ?? 'mid';
  return kinds[kind].seconds[known];
}

/** SHA-256, in hex, over kind, prompt, code and the fields that make the key. */
export function contentHash(content: {
  readonly kind: KindName;
  readonly prompt: string;
  readonly code?: { readonly language: string; readonly source: string } | undefined;
  readonly keyFields: unknown;
}): string {
  const code = content.code ?? null;
  const canonical = JSON.stringify([content.kind, content.prompt.trim(), code, content.keyFields], sortKeys);
  return createHash('sha256').update(canonical.normalize('NFC')).digest('hex');
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
