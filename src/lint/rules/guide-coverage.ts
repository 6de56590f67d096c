import type { Place } from '../../model/place.js';
import { get, type MapNode } from '../../model/tree.js';
import type { PackDocument } from '../../packs/read-pack.js';
import type { Guide } from '../guide.js';
import { headOf, questionNodes, scalarAt } from '../question-nodes.js';
import type { FiledRemark, RunRule } from '../rule.js';
import { dedent, question } from '../samples.js';

export const guideCoverage: RunRule = {
  id: 'pack/coverage',
  scope: 'run',
  severity: 'info',
  severityOfShipped: 'error',
  why: 'The shipped packs promise to ask about every area, top question and skill of the guide: what they miss is an error.',
  bad: {
    ...question('boolean', 'answer: true'),
    guide: guideSample({
      statement: '»sample/lookup',
      top: '»sample/top',
      area: '»web',
      skill: '»problem-solving',
    }),
  },
  good: {
    ...question('boolean', 'answer: true'),
    guide: guideSample({
      statement: 'sample/sample',
      top: 'sample/sample',
      area: 'data',
      skill: 'technologies',
    }),
  },

  check({ files, guide }) {
    const documents = files.flatMap((file) => file.documents);
    // What stands in a file that cannot be read is unknown, and the file has a finding of its own.
    if (guide === undefined || documents.some((document) => document.node === undefined)) return [];
    const asked = documents.flatMap(askedIn);
    const missing = [...areas(guide, asked), ...skills(guide, asked), ...statements(guide, asked)];
    return [...missing.map((remark) => ({ ...remark, file: guide.file })), ...topQuestions(guide, asked)];
  },
};

interface Asked {
  /** In full: `pack/question`. */
  readonly id: string;
  readonly area: string | undefined;
  readonly file: string;
  readonly node: MapNode;
}

/** The questions as they stand there: one with an error is not missing. Retired ones are never asked. */
function askedIn(document: PackDocument): readonly Asked[] {
  const pack = scalarAt(document.node, 'pack')?.text ?? '';
  const area = scalarAt(document.node, 'area')?.text;
  return questionNodes(document)
    .filter((node) => scalarAt(node, 'retired')?.value !== true)
    .map((node) => ({ id: `${pack}/${scalarAt(node, 'id')?.text ?? ''}`, area, file: document.file, node }));
}

interface Missing {
  readonly place: Place;
  readonly message: string;
}

function areas(guide: Guide, asked: readonly Asked[]): Missing[] {
  const covered = new Set(asked.map((each) => each.area));
  return guide.areas
    .filter((area) => !covered.has(area.slug.value))
    .map(({ slug, pack }) => ({
      place: slug.place,
      message: `no question is about the area "${slug.value}"; its pack should be "${pack}"`,
    }));
}

function skills(guide: Guide, asked: readonly Asked[]): Missing[] {
  const named = new Set(asked.flatMap(({ node }) => skillsOf(node)));
  return guide.skills
    .filter((skill) => !named.has(skill.id.value))
    .map(({ id }) => ({ place: id.place, message: `no question exercises the skill "${id.value}"` }));
}

function skillsOf(node: MapNode): readonly string[] {
  const list = get(node, 'skills');
  return list?.type === 'list'
    ? list.items.flatMap((item) => (item.type === 'scalar' ? [item.text] : []))
    : [];
}

function statements(guide: Guide, asked: readonly Asked[]): Missing[] {
  const ids = new Set(asked.map((each) => each.id));
  return [
    ...guide.role.flatMap((statement) => statement.asked_by),
    ...guide.questions.map((top) => top.asked_by),
  ]
    .filter((id) => !ids.has(id.value))
    .map((id) => ({ place: id.place, message: `there is no question "${id.value}"` }));
}

/** The guide's top questions stand in the packs word for word. */
function topQuestions(guide: Guide, asked: readonly Asked[]): FiledRemark[] {
  return guide.questions.flatMap(({ text, asked_by: id }) =>
    asked
      .filter((each) => each.id === id.value)
      .flatMap(({ file, node }) => {
        const prompt = scalarAt(node, 'prompt');
        if (prompt?.text.trim() === text.trim()) return [];
        const message = `this is not the guide's question word for word: ${JSON.stringify(text)}`;
        return [{ file, place: prompt?.place ?? headOf(node), message }];
      }),
  );
}

/** A guide in small, with ids in the places where they can be wrong. */
function guideSample(ids: { statement: string; top: string; area: string; skill: string }): string {
  return dedent(`
    version: 1
    source: A guide in small
    role:
      - {id: definitions, text: You define things., asked_by: [${ids.statement}]}
    questions:
      - {id: it, number: 1, text: What is it?, asked_by: sample/sample}
      - {id: top, number: 2, text: What is it?, asked_by: ${ids.top}}
    areas:
      - {number: 1, slug: ${ids.area}, title: Web, text: Know the web., pack: web}
    skills:
      - {id: ${ids.skill}, title: A skill, text: Have it.}
    tips: []
  `);
}
