import type { Field } from '../model/fields.js';
import type { Problem } from '../model/problem.js';
import { describeProblem } from '../model/problem-text.js';
import { decode } from '../packs/decode.js';
import { readPackFile } from '../packs/files.js';
import { parseYaml } from '../packs/yaml-tree.js';
import { Stop, usage } from './failure.js';

/**
 * What a file of settings holds; undefined where that is nothing but comments. What is wrong in it stops the command,
 * with every place.
 */
export function configIn<T>(path: string, shape: Field<T>): T | undefined {
  const bytes = readPackFile(path);
  if (!bytes.ok) throw new Stop({ kind: 'packs', failure: bytes.failure });
  const { text: source, problems } = decode(bytes.value);
  const [document] = parseYaml(source);
  const found: Problem[] = [...problems, ...(document?.problems ?? [])];
  const root = document?.root;
  const read = root === undefined ? undefined : shape.read(root, (problem) => found.push(problem));
  if (found.length > 0) throw wrongConfig(path, found);
  return read;
}

function wrongConfig(path: string, problems: readonly Problem[]): Stop {
  const lines = problems.map((problem) => {
    const { line, column } = problem.place;
    return `${path}:${line}:${column}: ${describeProblem(problem)}`;
  });
  return usage(lines.join('\n'), 'Its keys are described in README, section "Settings".');
}
