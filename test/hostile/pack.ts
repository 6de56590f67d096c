import type { Question } from '../../src/model/question.js';
import { assemble, type Library } from '../../src/packs/library.js';
import { readPackBytes } from '../../src/packs/read-file.js';
import { planted } from './attacks.js';

/** A name in braces stands for a field in which an attack is planted. */
const template = `pack: hostile
title: "{title}"
area: data
questions:
  - id: pick
    kind: choice
    level: mid
    topic: hiding
    skills: [technologies]
    prompt: "{prompt}"
    code: {language: go, source: "func f() { return {code} }"}
    shuffle: false
    hints: ["{hint}"]
    options:
      - {text: "{right}", correct: true}
      - {text: "{wrong}", why: "{why}"}
    explain: "A list:\\n\\n- {explain}\\n\\n\`\`\`sql\\nSELECT {block}\\n\`\`\`\\n\\n> {quote}"
    refs:
      - "{ref}"
      - {title: "{source}", url: "https://example.org/{url}"}
  - id: tell
    kind: open
    level: mid
    topic: hiding
    skills: [technologies]
    prompt: Tell it.
    points: [{point: "{point}"}]
    model: "{model}"
  - id: query
    kind: sql
    level: mid
    topic: hiding
    skills: [technologies]
    prompt: Query it.
    setup: "{fixture}"
    solution: "SELECT {solution}"
  - id: write
    kind: code
    level: mid
    topic: hiding
    skills: [technologies]
    prompt: Write it.
    language: javascript
    starter: "{starter}"
    solution: "{program}"
    tests: [{name: "{test}", call: f(), returns: 1}]
  - id: pairs
    kind: match
    level: mid
    topic: hiding
    skills: [technologies]
    prompt: Pair it.
    pairs: [{left: "{left}", right: "{side}"}, {left: b, right: c}]
`;

/**
 * The pack as it would be had the loader let the attack through, which refuses most of them: what the screens do
 * about it must not hang on that alone.
 */
export function hostileLibrary(attack: string): Library {
  // Read first with plain words in place, and the attack put in their place in what was read.
  const words = template.replace(/\{(\w+)\}/g, '@$1@');
  const read = assemble([readPackBytes('hostile.yaml', new TextEncoder().encode(words))]);
  if (!read.ok || read.value.broken.length > 0)
    throw new Error(`this pack cannot be read: ${JSON.stringify(read)}`);
  return infested(read.value, attack);
}

export function hostileQuestions(attack: string): readonly Question[] {
  return hostileLibrary(attack).packs.flatMap((pack) => pack.questions);
}

/** Every text with the attack in place of each word between signs; ids have none. */
function infested<T>(value: T, attack: string): T {
  const deeply = (each: unknown): unknown => {
    if (typeof each === 'string')
      return each.replace(/@(\w+)@/g, (_, field: string) => planted(field, attack));
    if (Array.isArray(each)) return each.map(deeply);
    if (typeof each !== 'object' || each === null) return each;
    return Object.fromEntries(Object.entries(each).map(([key, inner]) => [key, deeply(inner)]));
  };
  // It has the shape that it had.
  return deeply(value) as T;
}
