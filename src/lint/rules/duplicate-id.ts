import type { Place } from '../../model/place.js';
import { describeProblem } from '../../model/problem-text.js';
import type { PackDocument } from '../../packs/read-pack.js';
import { sameHome } from '../../packs/same-home.js';
import { questionNodes, scalarAt } from '../question-nodes.js';
import type { FiledRemark, PackRule } from '../rule.js';
import { filesOf, withoutMarks } from '../samples.js';

/** Within one document the loader finds them; this compares the documents of a run. */
export const duplicateId: PackRule = {
  id: 'pack/duplicate-id',
  scope: 'pack',
  severity: 'error',
  why: 'The history hangs on the ids: where two questions share one, the answers to both become one memory.',
  help: 'the files of one pack lie in one folder (`data/*.yaml`, with `data.yaml` beside it), and each question in them has an id of its own',
  bad: filesOf({
    'data/indexes.yaml': part('data', 'lookup'),
    'data/joins.yaml': part('data', '»lookup'),
    'other/data.yaml': part('»data', 'scan'),
  }),
  good: filesOf({
    'data/indexes.yaml': part('data', 'lookup'),
    'data/joins.yaml': part('data', 'hash-join'),
    'data.yaml': part('data', 'merge-join'),
    'other/data.yaml': part('other-data', 'lookup'),
  }),

  check({ id, documents }) {
    const [home = [], ...elsewhere] = byHome(documents);
    return [
      ...elsewhere.flat().flatMap((document) => strayFile(id, document, home[0])),
      ...[home, ...elsewhere].flatMap(sharedIds),
    ];
  },
};

/** The documents that may carry one pack, together; those of the first document come first. */
function byHome(documents: readonly PackDocument[]): PackDocument[][] {
  const homes: [PackDocument, ...PackDocument[]][] = [];
  for (const document of documents) {
    const home = homes.find(([first]) => sameHome(first.file, document.file));
    if (home === undefined) homes.push([document]);
    else home.push(document);
  }
  return homes;
}

function strayFile(id: string, document: PackDocument, first: PackDocument | undefined): FiledRemark[] {
  const place = scalarAt(document.node, 'pack')?.place;
  const line = scalarAt(first?.node, 'pack')?.place.line ?? 1;
  if (place === undefined || first === undefined) return [];
  const message = `the pack id "${id}" is already used in another folder, at ${first.file}:${line}`;
  return [{ file: document.file, place, message }];
}

interface Use {
  readonly document: PackDocument;
  readonly place: Place;
}

/** Ids that stand in two documents of one folder, each reported where it stands again. */
function sharedIds(documents: readonly PackDocument[]): FiledRemark[] {
  const firstUse = new Map<string, Use>();
  return documents.flatMap((document) =>
    questionNodes(document).flatMap((node) => {
      const id = scalarAt(node, 'id');
      if (id === undefined) return [];
      const first = firstUse.get(id.text);
      if (first === undefined) firstUse.set(id.text, { document, place: id.place });
      if (first === undefined || first.document === document) return [];
      const other = `${first.document.file}:${first.place.line}`;
      const message = describeProblem({ rule: 'pack/duplicate-id', id: id.text, other });
      return [{ file: document.file, place: id.place, message }];
    }),
  );
}

function part(pack: string, question: string): string {
  return `
    pack: ${pack}
    title: A sample
    area: data
    questions:
      - id: ${question}
        kind: boolean
        level: mid
        topic: sample
        skills: [technologies]
        prompt: Is it so for ${withoutMarks(`${pack} and ${question}`)}?
        answer: true
        explain: It is what the source says, and it says so in plain words.
        refs: ["SQLite, Query Planning"]
  `;
}
