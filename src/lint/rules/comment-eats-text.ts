import type { ScalarNode } from '../../model/tree.js';
import type { PackFile } from '../../packs/read-file.js';
import type { FiledRemark, RunRule } from '../rule.js';
import { question } from '../samples.js';
import { lineAfter, placeOf, offsetsOf } from './reading/source.js';
import { textFields } from './reading/text-fields.js';

/** A comment proper has a blank after its `#`; "C #1" has none, and there the rest of the text is lost. */
export const commentEatsText: RunRule = {
  id: 'yaml/comment-eats-text',
  scope: 'run',
  severity: 'warn',
  why: 'In a text without quotes, a blank and `#` begin a comment: the rest of the line is not part of the text.',
  help: 'put the text in quotes, or a blank after the # if it is a comment',
  bad: question('text', 'accept:\n  - ticket »#42\n  - the ticket with the number 42\n'),
  good: question('text', 'accept:\n  - "ticket #42"\n  - C#\n  - the ticket with the number 42 # or so\n'),

  check({ files }) {
    return files.flatMap((file) =>
      file.documents.flatMap((document) =>
        [...textFields(document).scalars].flatMap((node) => remarksOn(node, file)),
      ),
    );
  },
};

function remarksOn(node: ScalarNode, file: PackFile): readonly FiledRemark[] {
  if (!node.plain || node.text === '') return [];
  const comment = /^[ \t]+(#[^\s#].*)$/.exec(lineAfter(file, node.place))?.[1]?.trimEnd();
  if (comment === undefined) return [];
  const [, end] = offsetsOf(file, node.place);
  const start = file.text.indexOf('#', end);
  const place = placeOf(file, start, start + comment.length);
  return [{ file: file.path, place, message: 'this is a comment and not part of the text before it' }];
}
