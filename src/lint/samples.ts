/**
 * Packs that show a rule. The mark `»` stands before each place where the rule fires and is no part of the text.
 */
export interface Sample {
  /** Texts by file name. */
  readonly files: Readonly<Record<string, string>>;
  /** How the files are stored; UTF-8 unless given. */
  readonly encoding?: 'latin1';
  /** Where the rule compares packs with a guide. */
  readonly guide?: string;
}

/** Stands before a place where the rule fires. */
export const mark = '»';

export function file(text: string): Sample {
  return { files: { 'sample.yaml': dedent(text) } };
}

export function filesOf(files: Readonly<Record<string, string>>): Sample {
  return { files: Object.fromEntries(Object.entries(files).map(([name, text]) => [name, dedent(text)])) };
}

/** A pack with these questions. */
export function pack(questions: string): Sample {
  return file(`${head}questions:\n${indent(dedent(questions))}`);
}

/** A pack with one question that has, beside these fields of its kind, all that a question should have. */
export function question(kind: string, fields: string): Sample {
  return pack(`${common(kind)}${indent(dedent(fields))}${source}`);
}

/** A question's first lines, up to its prompt. */
export function common(kind: string): string {
  return `- id: sample
  kind: ${kind}
  level: mid
  topic: sample
  skills: [technologies]
  prompt: What is it?
`;
}

const head = `pack: sample
title: A sample
area: data
`;

const source = `  explain: It is what the source says.
  refs:
    - "RFC 9110, section 9.2.2"
`;

/** A text without the indentation that it has in our source, with one line break at the end. */
export function dedent(text: string): string {
  const lines = `${text.replace(/^\n/, '').trimEnd()}\n`.split('\n');
  const depths = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const depth = Math.min(...depths);
  return lines.map((line) => line.slice(depth)).join('\n');
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}

/** The text as it would lie on a disk. */
export function withoutMarks(text: string): string {
  return text.replaceAll(mark, '');
}
