// Makes packs of any size, the same for the same seed: every common kind, with code, hints and references, as an
// author would write them. The words come from a list, so that no two questions are alike.
const words =
  `index table lock thread queue cache token shard replica leader commit rollback cursor buffer socket header
packet router gateway broker topic partition offset snapshot journal schema column trigger view join scan planner cost
latency throughput timeout retry backoff circuit bulkhead quota limiter proxy balancer health probe rollout canary`
    .trim()
    .split(/\s+/);
const verbs = [
  'holds',
  'drops',
  'moves',
  'reads',
  'writes',
  'waits for',
  'orders',
  'splits',
  'merges',
  'copies',
];

/** Random numbers from 0 to below 1. Source: mulberry32, Tommy Ettinger, public domain. */
function chanceOf(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A pack of so many questions, as YAML. */
export function packOf(questions, seed = 1) {
  const chance = chanceOf(seed + questions);
  const pick = (list) => list[Math.floor(chance() * list.length)];
  const clause = () => `the ${pick(words)} ${pick(verbs)} the ${pick(words)} of each ${pick(words)}`;
  const sentence = () => `${clause()}, while ${clause()}.`.replace(/^t/, 'T');
  const kinds = [choice, boolean, number, text, order];
  const each = Array.from({ length: questions }, (_, index) =>
    [
      ...common(index, { sentence, pick }),
      ...kinds[index % kinds.length]({ sentence, clause, chance, index }),
      '',
    ].join('\n'),
  );
  return `pack: bench-${questions}\ntitle: A pack to measure with\narea: data\nquestions:\n${each.join('')}`;
}

function common(index, { sentence, pick }) {
  return [
    `  - id: question-${index}`,
    `    level: ${pick(['junior', 'mid', 'senior'])}`,
    `    topic: ${pick(words)}`,
    '    skills: [technologies]',
    '    explain: |',
    ...Array.from({ length: 3 }, () => `      ${sentence()}`),
    '    refs:',
    `      - https://www.postgresql.org/docs/current/${pick(words)}-${index}.html`,
  ];
}

function choice({ sentence, clause, chance }) {
  const key = Math.floor(chance() * 4);
  const options = Array.from({ length: 4 }, (_, index) => [
    `      - text: ${clause()}`,
    index === key ? '        correct: true' : `        why: ${sentence()}`,
  ]);
  return [
    '    kind: choice',
    ...prompt(sentence, 'What follows from that?'),
    '    options:',
    ...options.flat(),
  ];
}

function boolean({ sentence, chance, index }) {
  const code = ['    code:', '      language: sql', '      source: |', ...query(index)];
  return [
    '    kind: boolean',
    ...prompt(sentence, 'Does that hold?'),
    `    answer: ${chance() < 0.5}`,
    ...code,
  ];
}

function number({ sentence, chance }) {
  const answer = Math.floor(chance() * 1000);
  return [
    '    kind: number',
    ...prompt(sentence, 'How many are read?'),
    `    answer: ${answer}`,
    '    tolerance: 1',
  ];
}

function text({ sentence, clause }) {
  const accept = [0, 1, 2].map(() => `      - "${clause()}"`);
  return ['    kind: text', ...prompt(sentence, 'What is it called?'), '    accept:', ...accept];
}

function order({ sentence, clause }) {
  const items = [0, 1, 2, 3].map(() => `      - ${clause()}`);
  return ['    kind: order', ...prompt(sentence, 'What comes first?'), '    items:', ...items];
}

function prompt(sentence, question) {
  return ['    prompt: >-', `      ${sentence()} ${sentence()}`, `      ${question}`];
}

function query(index) {
  return [
    '        SELECT name, count(*)',
    `          FROM orders WHERE id > ${index}`,
    '         GROUP BY name;',
  ];
}
