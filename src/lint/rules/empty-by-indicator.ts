import { quote } from '../../model/quote.js';
import type { ScalarNode } from '../../model/tree.js';
import type { PackFile } from '../../packs/read-file.js';
import type { FiledRemark, RunRule } from '../rule.js';
import { question } from '../samples.js';
import { lineBefore } from './reading/source.js';
import { textFields } from './reading/text-fields.js';

/** Beside the finding that a text is missing, this one says where it went. */
export const emptyByIndicator: RunRule = {
  id: 'yaml/empty-by-indicator',
  scope: 'run',
  severity: 'error',
  why: 'A word that begins with & or ! is an anchor or a tag to YAML: it names the value, and the value itself is empty.',
  help: 'put the text in quotes',
  bad: question('text', 'accept:\n  - logical and\n  - &&»\n  - &copy »sign\n'),
  good: question('text', 'accept:\n  - &and logical and\n  - "&&"\nhints: [*and]\n'),

  check({ files }) {
    return files.flatMap((file) =>
      file.documents.flatMap((document) =>
        [...textFields(document).scalars].flatMap((node) => remarksOn(node, file)),
      ),
    );
  },
};

function remarksOn(node: ScalarNode, file: PackFile): readonly FiledRemark[] {
  if (!node.plain) return [];
  const before = lineBefore(file, node.place).slice(-80);
  const indicator = node.text === '' ? indicatorIn(before) : strayIndicatorIn(before, file);
  if (indicator === undefined) return [];
  const what = indicator.startsWith('&') ? 'an anchor' : 'a tag';
  const lost = node.text === '' ? 'so that there is no text here' : 'and not part of the text after it';
  const message = `${quote(indicator)} is ${what} to YAML, ${lost}`;
  return [{ file: file.path, place: node.place, message }];
}

function indicatorIn(before: string): string | undefined {
  return /(?:^|\s)([&!]\S*)\s*$/.exec(before)?.[1];
}

/** An anchor that no alias refers to, or a `!` alone, was meant as part of the text. A tag has a finding of its own. */
function strayIndicatorIn(before: string, file: PackFile): string | undefined {
  const indicator = /(?:^|[\s[{,])(&\S+|!)\s+$/.exec(before)?.[1];
  const used = indicator?.startsWith('&') === true && file.text.includes(`*${indicator.slice(1)}`);
  return used ? undefined : indicator;
}
