import type { Place } from '../../model/place.js';
import { type Entry, type ListNode, type MapNode, type Node, type ScalarNode } from '../../model/tree.js';
import type { PackFile } from '../../packs/read-file.js';
import { quote } from '../../model/quote.js';
import type { FiledRemark, RunRule } from '../rule.js';
import { question } from '../samples.js';
import { offsetsOf, sourceAt } from './reading/source.js';
import { textFields } from './reading/text-fields.js';

export const unquotedComma: RunRule = {
  id: 'yaml/unquoted-comma',
  scope: 'run',
  severity: 'warn',
  why: 'Between brackets or braces a comma ends the text: what follows becomes an entry of its own, or a key without a value.',
  help: 'put the whole text in quotes',
  bad: question(
    'choice',
    `
    options:
      - {text: POST, correct: true}
      - {text: GET, why: »It is safe, mostly}
    hints: [»Think of NULL, then of IN]
    `,
  ),
  good: question(
    'choice',
    `
    options:
      - {text: POST, correct: true}
      - {text: GET, why: "It is safe, mostly"}
    hints: ["Think of NULL, then of IN"]
    tags: [write-ahead log, durability, Crash recovery]
    `,
  ),

  check({ files }) {
    return files.flatMap((file) =>
      file.documents.flatMap((document) => {
        const { lists, maps } = textFields(document);
        const cut = [...[...lists].flatMap((list) => cutInList(list, file)), ...[...maps].flatMap(cutInMap)];
        return cut.map((place): FiledRemark => {
          const message = `the comma cuts this text: ${quote(sourceAt(file, place))} is not one text without quotes`;
          return { file: file.path, place, message };
        });
      }),
    );
  },
};

/** Words that go on with a sentence; a list of terms hardly ever has an entry that starts with one. */
const goesOn =
  /^(?:and|or|but|nor|so|yet|then|which|who|because|since|while|whereas|although|though|unless|until|if|when|not|than)\s/;

/** Neighbours of which the second goes on with the sentence that the first begins. */
function cutInList(list: ListNode, file: PackFile): readonly Place[] {
  if (list.items.length < 2 || file.text[offsetsOf(file, list.place)[0]] !== '[') return [];
  return list.items.flatMap((item, index) => {
    const before = list.items[index - 1];
    if (!isPlainText(item) || !isPlainText(before)) return [];
    return isOneText(before.text, item.text) ? [joined(before.place, item.place)] : [];
  });
}

function isOneText(before: string, after: string): boolean {
  if (goesOn.test(after)) return true;
  const phrases = before.includes(' ') && after.includes(' ');
  return phrases && /^\p{Lu}\p{Ll}/u.test(before) && /^\p{Ll}.*[.!?]$/u.test(after);
}

/** A key without a colon, behind a plain text: `{why: a, b}`. */
function cutInMap({ entries }: MapNode): readonly Place[] {
  return entries.flatMap((entry, index) => {
    const before = entries[index - 1]?.value;
    const cut = isPlainText(before) && isBareKey(entry);
    return cut ? [joined(before.place, entry.keyPlace)] : [];
  });
}

/** A value that is not there has the place of its key. */
function isBareKey({ keyPlace, value }: Entry): boolean {
  return value.type === 'scalar' && value.value === null && value.place === keyPlace;
}

function isPlainText(node: Node | undefined): node is ScalarNode {
  return node?.type === 'scalar' && node.plain && node.text !== '';
}

function joined(from: Place, to: Place): Place {
  return { ...from, endLine: to.endLine, endColumn: to.endColumn };
}
