import { duplicates, takenIds } from '../../model/kinds/kind.js';
import { pointId } from '../../model/kinds/open.js';
import type { BodyOf } from '../../model/question.js';
import { type MapNode, reach } from '../../model/tree.js';
import type { QuestionRule, Remark } from '../rule.js';
import { question } from '../samples.js';

/** Both `enough` beyond the number of points and a point that stands twice. */
export const impossiblePoints: QuestionRule = {
  id: 'open/weights',
  scope: 'question',
  severity: 'warn',
  why: 'If a full answer needs more points than there are, or one point counts twice, no answer gets what it deserves.',
  bad: question(
    'open',
    `
    points: [{point: Measures first}, {point: »Measures first}]
    enough: »3
    model: I would measure first.
  `,
  ),
  good: question(
    'open',
    `
    points: [{point: Measures first}, {point: Changes one thing at a time}]
    enough: 1
    model: I would measure first.
  `,
  ),

  check({ question: { kind, body }, node }) {
    return kind === 'open' ? [...pointsTwice(body, node), ...tooMuchWanted(body, node)] : [];
  },
};

function pointsTwice({ points }: BodyOf<'open'>, node: MapNode): readonly Remark[] {
  const place = (index: number, key: string) => reach(node, ['points', index, key]).place;
  const parts = points.map((each) => ({ id: pointId(each), text: each.point }));
  return [
    ...duplicates(points.map(({ point }) => point)).map((index) => ({
      place: place(index, 'point'),
      message: 'this point stands here twice',
    })),
    ...takenIds(parts).map((index) => ({
      place: place(index, 'id'),
      message: 'another point has this id: a confirmation could mean either',
    })),
  ];
}

function tooMuchWanted({ points, enough = 1 }: BodyOf<'open'>, node: MapNode): readonly Remark[] {
  if (enough <= points.length) return [];
  const message = `\`enough\` asks for ${enough} points, there are ${points.length}`;
  return [{ place: reach(node, ['enough']).place, message }];
}
