import { describeProblem } from '../model/problem-text.js';
import { levels } from '../model/kinds/kind.js';
import { skills } from '../model/question.js';
import { type PackFile, readPackBytes } from '../packs/read-file.js';
import { writeItems, type YamlMap, writeYaml } from '../packs/write-yaml.js';
import type { Draft, Drafts, LeftOut } from './exchange.js';
import { identify, type Identified, slugOf } from './identify.js';
import { firstWords } from './remarks.js';

/** What the pack is to be. */
export interface Wanted {
  /** Its id. */
  readonly pack: string;
  readonly title: string;
  readonly area: string;
  readonly description: string;
  /** Where the schema lies, for editors. */
  readonly schema: string;
}

/** A pack that loads, and everything that is not in it. */
export interface Settled {
  /** The YAML. */
  readonly text: string;
  readonly questions: number;
  readonly leftOut: readonly LeftOut[];
}

/** Makes a pack of drafts. What would not load is left out, with the reason that the reader of packs gives. */
export function settle({ drafts, leftOut }: Drafts, wanted: Wanted): Settled {
  const { identified, doubled } = identify(drafts);
  const tried = identified.map((each) => ({ ...each, reason: whyNotLoaded(each, wanted) }));
  const kept = tried.filter(({ reason }) => reason === undefined);
  const broken = tried.flatMap(({ draft, reason }) => (reason === undefined ? [] : [missing(draft, reason)]));
  const twice = doubled.map(({ draft, first }) => missing(draft, `it is the same as at ${first.where}`));
  return {
    text: packText(kept, wanted),
    questions: kept.length,
    leftOut: [...leftOut, ...broken, ...twice],
  };
}

function missing({ where, prompt }: Draft, why: string): LeftOut {
  return { where, about: firstWords(prompt), why, whole: true };
}

function whyNotLoaded(question: Identified, wanted: Wanted): string | undefined {
  const file = readText(packText([question], wanted));
  const problem = file.documents.flatMap(({ problems }) => problems)[0];
  return problem === undefined ? undefined : describeProblem(problem);
}

function readText(text: string): PackFile {
  return readPackBytes('import', new TextEncoder().encode(text));
}

function packText(questions: readonly Identified[], { schema, ...head }: Wanted): string {
  const { pack, title, area, description } = head;
  const lines = writeYaml({ format: 1, pack, title, area, version: 1, description });
  const items = writeItems(
    questions.map(({ id, draft }) => entryOf(id, draft)),
    '  ',
  );
  return `# yaml-language-server: $schema=${schema}\n${lines}\nquestions:\n${items.join('\n\n')}\n`;
}

/** In the order in which authors write them. */
function entryOf(id: string, draft: Draft): YamlMap {
  return {
    id,
    kind: draft.kind,
    level: levels.find((level) => level === draft.level) ?? 'mid',
    topic: slugOf(draft.topic ?? '') ?? 'general',
    skills: skillsOf(draft),
    prompt: paragraph(draft.prompt),
    hints: filled(draft.hints),
    ...draft.body,
    explain: draft.explain === undefined || draft.explain === '' ? undefined : paragraph(draft.explain),
    refs: filled(draft.refs),
    tags: filled(draft.tags),
  };
}

function skillsOf({ skills: named = [] }: Draft): readonly string[] {
  const known = skills.filter((skill) => named.includes(skill));
  return known.length === 0 ? ['technologies'] : known;
}

/** Ended by a line feed, so that it is written as a block. */
function paragraph(text: string): string {
  return `${text.trim()}\n`;
}

function filled(list: readonly string[] = []): readonly string[] | undefined {
  return list.length === 0 ? undefined : list;
}
