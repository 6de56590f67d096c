import { skills as allSkills } from '../../model/question.js';
import type { SkillReport } from '../document.js';
import { answersOf, meanScore, type ReportInput } from '../input.js';

/**
 * Every skill, by the answers to questions that still exist: only the pack says which skills a question asks
 * for.
 */
export function skills(input: ReportInput): SkillReport[] {
  const asked = new Map(input.questions.map((question) => [question.id, question.skills]));
  return allSkills.map((skill) => {
    const answers = answersOf(input).filter((review) => asked.get(review.question)?.includes(skill));
    return { skill, reviews: answers.length, accuracy: meanScore(answers) };
  });
}
