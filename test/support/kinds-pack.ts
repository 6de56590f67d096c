import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One question of every kind, each with a word in its prompt that no other has. */
export const kindsPack = `format: 1
pack: kinds
title: One question of every kind
area: data
version: 1
questions:
  - id: one
    kind: choice
    level: mid
    topic: choosing
    skills: [technologies]
    prompt: Which structure finds a key in constant time on average? (choice question)
    hints:
      - Think of buckets.
      - It spreads keys by a function.
    options:
      - {text: A hash table, correct: true}
      - {text: A linked list, why: It is searched from its start to its end.}
      - {text: A sorted array, why: Binary search takes logarithmic time.}
      - {text: None of these, pin: last, why: One of them does.}
    explain: Hashing leads straight to the bucket.
    refs:
      - {title: "Introduction to Algorithms, chapter 11", url: "https://example.org/algorithms/hash-tables"}
  - id: several
    kind: multi
    level: junior
    topic: choosing
    skills: [technologies]
    prompt: Which methods are idempotent? (multi question)
    options:
      - {text: PUT, correct: true}
      - {text: DELETE, correct: true}
      - {text: POST, why: Twice posted is two orders.}
    explain: Repeating them changes nothing more.
  - id: statement
    kind: boolean
    level: senior
    topic: stating
    skills: [analytical-thinking]
    prompt: "A primary key may hold NULL in the SQL standard. (boolean question)"
    answer: false
    why: The standard forbids it.
  - id: word
    kind: text
    level: mid
    topic: typing
    skills: [technologies]
    prompt: What is an operation called that may be repeated safely? (text question)
    hints: [It begins with an i.]
    accept: [idempotent]
  - id: amount
    kind: number
    level: mid
    topic: typing
    skills: [problem-solving]
    prompt: How long does a round trip of 3000 km in fibre take? (number question)
    answer: 30
    tolerance: "10%"
    unit: ms
  - id: sequence
    kind: order
    level: mid
    topic: arranging
    skills: [technologies]
    prompt: Bring the handshake into its order. (order question)
    items: [SYN, SYN-ACK, ACK, Data]
  - id: couples
    kind: match
    level: mid
    topic: arranging
    skills: [technologies]
    prompt: Which status belongs to which situation? (match question)
    pairs:
      - {left: Created, right: "201"}
      - {left: Not found, right: "404"}
      - {left: Teapot, right: "418"}
  - id: story
    kind: open
    level: mid
    topic: telling
    skills: [problem-solving]
    prompt: Tell of a time when a release went wrong. (open question)
    points:
      - {point: Names the situation, must: true}
      - {point: Says what was done}
      - {point: Gives a result in numbers}
    model: Our release broke the login; I rolled it back within 4 minutes.
`;

/** One question of every kind, those among them that are run. */
export const everyKindPack = `${kindsPack}  - id: query
    kind: sql
    level: mid
    topic: grouping
    skills: [technologies]
    prompt: Which cities have more than one shop? Give their names. (sql question)
    setup: |
      CREATE TABLE shop (id INTEGER PRIMARY KEY, city TEXT NOT NULL);
      INSERT INTO shop (city) VALUES ('Berlin'), ('Oslo'), ('Berlin');
    solution: |
      SELECT city
      FROM shop
      GROUP BY city
      HAVING count(*) > 1;
    explain: HAVING filters groups, WHERE filters rows.
  - id: program
    kind: code
    level: senior
    topic: lists
    skills: [problem-solving]
    prompt: Write a function that gives the largest number of a list, and null of an empty one. (code question)
    hints: [Begin with the first one.]
    language: javascript
    limit_ms: 30000
    starter: |
      export function largest(numbers) {
      }
    solution: |
      export function largest(numbers) {
        return numbers.length === 0 ? null : Math.max(...numbers);
      }
    tests:
      - {name: of several, call: "largest([3, 9, 4])", returns: 9}
      - {name: of none, call: "largest([])", returns: null}
`;

/** A folder of packs, by file name; returns its path. */
export function packFolder(home: string, files: Readonly<Record<string, string>>): string {
  const folder = join(home, 'packs');
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}
