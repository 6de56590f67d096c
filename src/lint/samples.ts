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
  return whenRead(() => dedent(text));
}

/** Written out when somebody looks at it: a lint has eighty rules to load, and shows none of their samples. */
function whenRead(text: () => string): Sample {
  let files: Sample['files'] | undefined;
  return {
    get files() {
      return (files ??= { 'sample.yaml': text() });
    },
  };
}

export function filesOf(files: Readonly<Record<string, string>>): Sample {
  return { files: Object.fromEntries(Object.entries(files).map(([name, text]) => [name, dedent(text)])) };
}

/** A pack with these questions; a mark may stand before its id. */
export function pack(questions: string, beforeId: '' | typeof mark = ''): Sample {
  return whenRead(() => packText(questions, beforeId));
}

function packText(questions: string, beforeId: '' | typeof mark = ''): string {
  return dedent(`${head.replace(': ', `: ${beforeId}`)}questions:\n${indent(dedent(questions))}`);
}

/** A pack with one question that has, beside these fields of its kind, all that a question should have. */
export function question(kind: string, fields: string): Sample {
  return whenRead(() => packText(`${common(kind)}${indent(dedent(fields))}${source}`));
}

/** The same with a prompt of its own: one line of YAML, or a block. */
export function asked(kind: string, prompt: string, fields: string): Sample {
  return whenRead(() => packText(`${common(kind, prompt)}${indent(dedent(fields))}${source}`));
}

/** A question with these options, of which the first is right; `more` are further fields. */
export function choice(prompt: string, texts: readonly string[], more = ''): Sample {
  return asked('choice', prompt, `${optionList(texts)}${more}`);
}

/** Choices that share nothing but their options, of which the first is right; `more` is a further field. */
export function manyChoices(n: number, texts: (index: number) => readonly string[], more?: string): string {
  const field = more === undefined ? '' : `  ${more}\n`;
  return Array.from({ length: n }, (_, index) => {
    const first = common('choice', `What is number ${index}?`).replace('id: sample', `id: sample-${index}`);
    return `${first}${indent(optionList(texts(index)))}${field}${source}`;
  }).join('');
}

/** One of several questions of a pack: true or false, with an id and perhaps a prompt of its own. */
export function withId(id: string, prompt?: string): string {
  const first = common('boolean', prompt).replace('id: sample', `id: ${id}`);
  return `${first}  answer: true\n${source}`;
}

/** Options in YAML, each in double quotes; the first is right. A mark in front of a text stands before its quote. */
export function optionList(texts: readonly string[]): string {
  const lines = texts.map((text, index) => {
    const bare = withoutMarks(text);
    const rest = index === 0 ? 'correct: true' : `why: "It is not what the source says."`;
    return `  - {text: ${text === bare ? '' : mark}${JSON.stringify(bare)}, ${rest}}\n`;
  });
  return `options:\n${lines.join('')}`;
}

/** A question's first lines, up to its prompt. */
export function common(kind: string, prompt = 'What is it?'): string {
  return `- id: sample
  kind: ${kind}
  level: mid
  topic: sample
  skills: [technologies]
  prompt: ${prompt}
`;
}

const head = `pack: sample
title: A sample
area: data
`;

const source = `  explain: It is what the source says, and it says so in plain words.
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
