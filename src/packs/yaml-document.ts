import type { Problem } from '../model/problem.js';
import type { Node } from '../model/tree.js';

/** What became of one YAML document of a file; `root` is missing where nothing could be read. */
export interface YamlDocument {
  readonly root: Node | undefined;
  readonly problems: readonly Problem[];
}
