import { fc } from '../../support/properties.js';

/** A value as it is written after `key: ` or `- `, for a collection that is indented so much. */
type Written = (indent: number) => string;

const word = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/);
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((each) => each.join(' '));
const inQuotes = fc.string({ unit: fc.constantFrom(...'ab 1:#-[{,|\u00e9\u65e5'), maxLength: 12 });
const number = fc.oneof(
  fc.integer(),
  fc.constantFrom('1.10', '1e3', '.5', '-0', '+7', '0777', '1_000', '12:30'),
);
const core = fc.constantFrom('true', 'False', 'null', '~', 'yes', 'nan');

/** A scalar that fits on one line and between brackets, too. */
const short: fc.Arbitrary<string> = fc.oneof(
  words,
  number.map(String),
  core,
  inQuotes.map((text) => `"${text}"`),
  inQuotes.map((text) => `'${text.replaceAll("'", "''")}'`),
  fc.constantFrom('"a\\nb\\t\\"c\\\\"', "'it''s'", 'https://example.org/a#b', '-x', 'a:b'),
);

/** Keys and items that stand only once. */
const keys = fc.uniqueArray(word, { minLength: 1, maxLength: 4 });

const flow: fc.Arbitrary<string> = fc.letrec<{ node: string; list: string; map: string }>((tie) => ({
  node: fc.oneof({ maxDepth: 2 }, short, tie('list'), tie('map')),
  list: fc.array(tie('node'), { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
  map: fc
    .tuple(keys, fc.array(tie('node'), { minLength: 4, maxLength: 4 }))
    .map(([names, values]) => `{${names.map((name, index) => `${name}: ${values[index] ?? 1}`).join(', ')}}`),
})).node;

const paragraph = fc.array(fc.tuple(words, fc.nat(2), fc.nat(2)), { minLength: 1, maxLength: 4 });

/** A text of several lines in one of three styles, with blank lines and lines that are indented more. */
const long: fc.Arbitrary<Written> = fc
  .tuple(fc.constantFrom('|', '>', '|-', '>-', ''), paragraph, fc.integer({ min: 1, max: 3 }))
  .map(([style, lines, deeper]) => (indent) => {
    const margin = ' '.repeat(indent + deeper);
    const text = lines.map(([line, more, blanks], index) => {
      const own = style === '' || index === 0 ? '' : ' '.repeat(more);
      return `${margin}${own}${line}${index < lines.length - 1 ? '\n'.repeat(blanks) : ''}`;
    });
    return style === '' ? text.join('\n').trimStart() : `${style}\n${text.join('\n')}`;
  });

const comment = fc.constantFrom('', '', '', ' # a comment', '  ');

const value: fc.Arbitrary<Written> = fc.letrec<{ value: Written; map: Written; list: Written }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.tuple(fc.oneof(short, flow), comment).map(
      ([text, after]) =>
        () =>
          text + after,
    ),
    long,
    tie('map'),
    tie('list'),
  ),
  map: fc
    .tuple(keys, fc.array(tie('value'), { minLength: 4, maxLength: 4 }), fc.integer({ min: 1, max: 4 }))
    .map(
      ([names, values, deeper]) =>
        (indent) =>
          `\n${mapLines(names, values, indent + deeper)}`,
    ),
  list: fc.tuple(fc.array(tie('value'), { minLength: 1, maxLength: 3 }), fc.integer({ min: 1, max: 3 })).map(
    ([items, deeper]) =>
      (indent) =>
        `\n${listLines(items, indent + deeper)}`,
  ),
})).value;

function mapLines(names: readonly string[], values: readonly Written[], indent: number): string {
  const margin = ' '.repeat(indent);
  return names.map((name, index) => `${margin}${name}: ${values[index]?.(indent) ?? 1}`).join('\n');
}

function listLines(items: readonly Written[], indent: number): string {
  return items.map((item) => `${' '.repeat(indent)}- ${item(indent)}`).join('\n');
}

/** A document in the styles in which packs are written. */
export const yamlText: fc.Arbitrary<string> = fc
  .tuple(keys, fc.array(value, { minLength: 4, maxLength: 4 }), fc.constantFrom('\n', '\r\n'))
  .map(([names, values, lineBreak]) => `${mapLines(names, values, 0)}\n`.replaceAll('\n', lineBreak));
