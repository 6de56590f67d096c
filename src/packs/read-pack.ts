import { oneOf } from '../model/fields.js';
import { packId, questionId } from '../model/ids.js';
import { headShape } from '../model/pack.js';
import type { Problem, Report } from '../model/problem.js';
import {
  type AnyKind,
  commonShape,
  contentHash,
  defaultSeconds,
  type KindName,
  kindNames,
  kinds,
  type Question,
} from '../model/question.js';
import { record, type RecordOf, reportUnknownKeys } from '../model/records.js';
import { describeNode, get, type MapNode, type Node, reach } from '../model/tree.js';

/** A question as it was read, with the part of the file it stands in. */
export interface ReadQuestion {
  readonly question: Question;
  readonly node: MapNode;
}

/** One pack document of one file. `head` and `questions` hold what could be read, `problems` the rest. */
export interface PackDocument {
  readonly file: string;
  readonly node: MapNode | undefined;
  readonly head: Head | undefined;
  readonly questions: readonly ReadQuestion[];
  readonly problems: readonly Problem[];
}

const headRecord = record('the pack', headShape);
export type Head = RecordOf<typeof headShape>;

/** Reads a pack from a document, collecting every problem in it. */
export function readPack(root: Node, file: string): PackDocument {
  const problems: Problem[] = [];
  const report: Report = (problem) => problems.push(problem);
  if (root.type !== 'map') {
    const detail = `a pack is a mapping with the keys pack, title, area and questions; this is ${describeNode(root)}`;
    report({ rule: 'schema/pack', detail, place: root.place });
    return { file, node: undefined, head: undefined, questions: [], problems };
  }
  const head = readHead(root, report);
  const list = get(root, 'questions');
  if (list !== undefined && list.type !== 'list') {
    report({
      rule: 'schema/type',
      expected: 'a list of questions',
      found: describeNode(list),
      place: list.place,
    });
  }
  const nodes = list?.type === 'list' ? list.items : [];
  const questions = nodes.flatMap((node) => readQuestion(node, { head, report }) ?? []);
  reportDuplicateIds(nodes, file, report);
  return { file, node: root, head, questions, problems };
}

/** Ids that stand twice in this document; those of several files are compared by `library.ts` and by lint. */
function reportDuplicateIds(nodes: readonly Node[], file: string, report: Report): void {
  const lineOf = new Map<string, number>();
  for (const node of nodes) {
    const id = node.type === 'map' ? get(node, 'id') : undefined;
    if (id?.type !== 'scalar') continue;
    const first = lineOf.get(id.text);
    const place = id.place;
    if (first !== undefined)
      report({ rule: 'pack/duplicate-id', id: id.text, other: `${file}:${first}`, place });
    else lineOf.set(id.text, place.line);
  }
}

function readHead(root: MapNode, report: Report): Head | undefined {
  const known = [...Object.keys(headShape), 'questions'];
  reportUnknownKeys('the pack', root, { known, report });
  if (get(root, 'questions') === undefined) {
    report({ rule: 'schema/missing-key', key: 'questions', where: 'the pack', place: root.place });
  }
  const entries = root.entries.filter((entry) => Object.hasOwn(headShape, entry.key));
  return headRecord.read({ ...root, entries }, report);
}

const kindField = oneOf(kindNames());
/** Made once: a large pack holds ten thousand questions. */
const recordOf = new Map(kindNames().map((name) => [name, recordOfKind(name)]));

function recordOfKind(name: KindName) {
  const kind: AnyKind = kinds[name];
  return record(`a question of kind ${name}`, { ...commonShape, ...kind.shape });
}

function readQuestion(
  node: Node,
  { head, report }: { head: Head | undefined; report: Report },
): ReadQuestion | undefined {
  if (node.type !== 'map') {
    const found = describeNode(node);
    report({ rule: 'schema/type', expected: 'a question as a mapping', found, place: node.place });
    return undefined;
  }
  const kindNode = get(node, 'kind');
  const name = kindNode === undefined ? undefined : kindField.read(kindNode, report);
  if (name === undefined) {
    // The fields depend on the kind: without one, only what all kinds share can be checked.
    const known = get(node, 'kind') === undefined ? node : without(node, 'kind');
    (kindNode === undefined ? commonRecord : recordWithoutKind).read(commonPart(known), report);
    return undefined;
  }
  const kind: AnyKind = kinds[name];
  const values = recordOf.get(name)?.read(node, report);
  if (values === undefined) return undefined;
  return build(values, { node, kind, head, report });
}

const { kind: _kind, ...shapeWithoutKind } = commonShape;
const commonRecord = record('a question', commonShape);
const recordWithoutKind = record('a question', shapeWithoutKind);

function without(node: MapNode, key: string): MapNode {
  return { ...node, entries: node.entries.filter((entry) => entry.key !== key) };
}

function commonPart(node: MapNode): MapNode {
  return { ...node, entries: node.entries.filter((entry) => Object.hasOwn(commonShape, entry.key)) };
}

interface Surroundings {
  readonly node: MapNode;
  readonly kind: AnyKind;
  readonly head: Head | undefined;
  readonly report: Report;
}

function build(
  values: RecordOf<typeof commonShape>,
  { node, kind, head, report }: Surroundings,
): ReadQuestion | undefined {
  const { own, common } = divided(values, kind);
  const faults = kind.check(own);
  for (const fault of faults) report({ ...fault.facts, place: reach(node, fault.path).place });
  if (faults.length > 0) return undefined;
  const body = kind.resolve === undefined ? own : kind.resolve(own, head?.fixtures ?? {});
  if (body === undefined) {
    report(noFixture(node, head));
    return undefined;
  }
  const question = {
    ...common,
    id: questionId(head?.pack ?? '', values.id),
    pack: packId(head?.pack ?? ''),
    area: head?.area ?? '',
    body,
    seconds: values.seconds ?? defaultSeconds(values.kind, values.level),
    contentHash: contentHash({ ...values, keyFields: kind.keyFields(body) }),
  };
  // `kind` and `body` were read together by the kind's own shape, which the compiler cannot follow.
  return { question: question as unknown as Question, node };
}

/** The fields of the kind, and those that all kinds share. */
function divided(values: object, { shape }: AnyKind) {
  const own: Record<string, unknown> = {};
  const common: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(values)) (Object.hasOwn(shape, key) ? own : common)[key] = value;
  return { own, common };
}

function noFixture(node: MapNode, head: Head | undefined): Problem {
  const names = Object.keys(head?.fixtures ?? {});
  const detail = `the pack has no fixture of this name; it has ${names.length === 0 ? 'none' : names.join(', ')}`;
  return { rule: 'sql/bad-fixture', detail, place: reach(node, ['fixture']).place };
}
