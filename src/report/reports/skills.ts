import { skills as allSkills } from '../../model/question.js';
import type { SkillReport } from '../document.js';
import type { Facts } from '../facts.js';
import { accuracyOf, added } from '../tally.js';

/**
 * Every skill, by the answers to questions that still exist: only the pack says which skills a question asks
 * for.
 */
export function skills({ questions, tally }: Facts): readonly SkillReport[] {
  return allSkills.map((skill) => {
    const asking = questions.filter((question) => question.skills.includes(skill));
    const sum = added(asking.flatMap(({ id }) => tally.byQuestion.get(id) ?? []));
    return { skill, reviews: sum.answers, accuracy: accuracyOf(sum) };
  });
}
