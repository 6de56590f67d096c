import type { FormatContext } from '../../../src/lint/formats/format.js';
import { rules } from '../../../src/lint/registry.js';
import { plain } from '../../../src/lint/paint.js';
import { lint, type LintResult } from '../../../src/lint/run.js';
import { packFile } from '../sample-files.js';

/** Two broken packs and a whole one: wide characters, a tab, a place of several lines, and a file without YAML. */
const texts: Readonly<Record<string, string>> = {
  'packs/broken.yaml': `pack: sample
title: "数据库 \\e[31m"
area: data
questions:
  - {id: 事务, kind: boolean, level: mid, topic: acid, skills: [technologies], prompt: 🚀 事务?, answr: true}
  - id: lookup
    kind: choice
    level: \tmedium
    topic: indexes
    skills: [technologies]
    prompt: Which index is used?
    options:
      - text: The first
      - text: The second
`,
  'packs/no-yaml.yaml': 'pack: "never closed\r\ntitle: T\r\n',
  'packs/thin.yaml': `pack: thin
title: Thin
area: data
questions:
  - id: q
    kind: text
    level: mid
    topic: t
    skills: [technologies]
    prompt: "Name it:"
    accept: [x]
    pattern: (x
`,
};

/** A new rule is no reason to write down anew what the formats make of these. */
const kept = ['explain/missing', 'refs/missing', 'text/bad-pattern'];
const few = rules.filter(({ id, scope }) => scope === 'loader' || kept.includes(id));

export async function brokenPacks(): Promise<{ result: LintResult; context: FormatContext }> {
  const files = Object.entries(texts).map(([path, text]) => packFile(path, text));
  const sources = new Map(files.map((file) => [file.path, file.text]));
  return { result: await lint(files, { rules: few }), context: { sources, paint: plain, version: '1.2.3' } };
}

export const noFindings: LintResult = {
  findings: [],
  files: 3,
  questions: 40,
  counts: { error: 0, warn: 0, info: 0 },
};
