import type { ScalarNode } from '../../model/tree.js';
import type { PackFile } from '../../packs/read-file.js';
import type { FiledRemark, RunRule } from '../rule.js';
import { question } from '../samples.js';
import { lineBefore } from './reading/source.js';
import { textFields } from './reading/text-fields.js';

/**
 * Plain scalars that a reader of YAML 1.1 (yaml.org/type) or of 1.2 takes for something other than their letters.
 * `404` is not among them: whatever reads it as a number writes it "404" again.
 */
export const ambiguousScalar: RunRule = {
  id: 'yaml/ambiguous-scalar',
  scope: 'run',
  severity: 'warn',
  fixable: true,
  why: 'What prep reads as it is written, editors and other YAML readers turn into a value: no into false, 1.10 into 1.1.',
  help: 'put the text in quotes',
  bad: question('text', 'accept: [»no, »1.10, »0777, »12:30:45, »2024-01-01, "no", 404]'),
  good: question('text', 'accept: ["no", "1.10", "0777", "12:30:45", "2024-01-01", none, 404]'),

  check({ files }) {
    return files.flatMap((file) =>
      file.documents.flatMap((document) =>
        [...textFields(document).scalars].flatMap((node) => remarksOn(node, file)),
      ),
    );
  },
};

function remarksOn(node: ScalarNode, file: PackFile): readonly FiledRemark[] {
  // Most texts start with a letter that no value starts with: this runs over every word of a pack.
  if (!node.plain || node.text === '' || !/^[-+.~\dNnOoYyTtFf]/.test(node.text)) return [];
  const reading = readingOf(node.text);
  if (reading === undefined || /!!str\s+(?:&\S+\s+)?$/.test(lineBefore(file, node.place).slice(-80)))
    return [];
  const message = `without quotes, other YAML readers take ${node.text} for ${reading}`;
  const edits = [{ place: node.place, text: `"${node.text}"` }];
  const fix = { description: `put ${node.text} in quotes`, edits };
  return [{ file: file.path, place: node.place, message, fix }];
}

const readings: readonly { readonly when: RegExp; readonly as: string }[] = [
  { when: /^(?:no|off|false)$/i, as: 'false' },
  { when: /^(?:yes|on|true)$/i, as: 'true' },
  { when: /^(?:null|~)$/i, as: 'no value at all' },
  { when: /^[-+]?0o?[0-7]+$/, as: 'an octal number' },
  { when: /^[-+]?0(?:x[\da-f]+|b[01]+)$/i, as: 'a number in another base' },
  { when: /^[-+]?\d+(?::[0-5]?\d)+(?:\.\d*)?$/, as: 'a number to the base 60' },
  { when: /^\d{4}-\d\d?-\d\d?(?:[Tt ].*)?$/, as: 'a date' },
  { when: /^[-+]?\.(?:inf|nan)$/i, as: 'infinity or no number' },
];

function readingOf(text: string): string | undefined {
  // These two are written back as they were.
  if (text === 'true' || text === 'false') return undefined;
  return readings.find(({ when }) => when.test(text))?.as ?? otherNumber(text);
}

/** A number that is not written back as it stands: 1.10 becomes 1.1, and beyond 2^53 digits are lost. */
function otherNumber(text: string): string | undefined {
  if (!/^[-+]?(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:e[-+]?\d+)?$/i.test(text)) return undefined;
  const written = String(Number(text.replaceAll('_', '')));
  return written === text ? undefined : `the number ${written}`;
}
