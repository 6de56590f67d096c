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
  bad: question('text', 'accept:\n  - logical and\n  - &&»\n'),
  good: question('text', 'accept:\n  - logical and\n  - "&&"\n'),

  check({ files }) {
    return files.flatMap((file) =>
      file.documents.flatMap((document) =>
        [...textFields(document).scalars].flatMap((node) => remarksOn(node, file)),
      ),
    );
  },
};

function remarksOn(node: ScalarNode, file: PackFile): readonly FiledRemark[] {
  if (!node.plain || node.text !== '') return [];
  const { place } = node;
  const indicator = /(?:^|\s)([&!]\S*)\s*$/.exec(lineBefore(file, place).slice(-80))?.[1];
  if (indicator === undefined) return [];
  const what = indicator.startsWith('&') ? 'an anchor' : 'a tag';
  const message = `${quote(indicator)} is ${what} to YAML, so that there is no text here`;
  return [{ file: file.path, place, message }];
}
