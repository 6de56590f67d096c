import type { Problem } from '../../src/model/problem.js';
import { type Guide, readGuide } from '../../src/lint/guide.js';
import { mark, type Sample, withoutMarks } from '../../src/lint/samples.js';
import { type PackFile, readPackBytes } from '../../src/packs/read-file.js';
import { parseYaml } from '../../src/packs/yaml-tree.js';

export const guideFile = 'guide.yaml';

export function packFile(path: string, text: string, encoding: 'utf8' | 'latin1' = 'utf8'): PackFile {
  return readPackBytes(path, Buffer.from(text, encoding));
}

export function packFilesOf(sample: Sample): readonly PackFile[] {
  return Object.entries(sample.files).map(([name, text]) =>
    packFile(name, withoutMarks(text), sample.encoding ?? 'utf8'),
  );
}

/** The guide and every complaint about it. */
export function guideFrom(text: string, file = guideFile): { guide: Guide | undefined; problems: Problem[] } {
  const [document] = parseYaml(text);
  const problems = [...(document?.problems ?? [])];
  const guide =
    document?.root === undefined
      ? undefined
      : readGuide(document.root, file, (problem) => problems.push(problem));
  return { guide, problems };
}

/** Where a sample says that its rule fires: `file:line:column`. */
export function marksOf({ files, guide }: Sample): readonly string[] {
  const all = { ...files, ...(guide === undefined ? {} : { [guideFile]: guide }) };
  return Object.entries(all).flatMap(([name, text]) =>
    text.split('\n').flatMap((line, row) => {
      const parts = line.split(mark).slice(0, -1);
      return parts.map((_, index) => {
        const before = parts.slice(0, index + 1).join('');
        return `${name}:${row + 1}:${before.length + 1}`;
      });
    }),
  );
}
