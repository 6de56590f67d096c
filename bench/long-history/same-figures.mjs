// What a report tells of a log, asked of SQLite: the sums and the last answers, without what is believed of the learner.
const answers = `reviews r JOIN items i ON i.number = r.item
  WHERE r.verdict <> 'skipped' AND r.undoes IS NULL
    AND NOT EXISTS (SELECT 1 FROM reviews back WHERE back.undoes = r.id)`;
const sums = 'count(*), sum(r.score), sum(r.seconds)';
const day = '(r.at + r.offset * 60000) / 86400000';

export const sameFigures = [
  `SELECT ${sums}, count(DISTINCT r.session), max(r.at) FROM ${answers}`,
  `SELECT i.area, ${sums} FROM ${answers} GROUP BY i.area`,
  `SELECT i.question, ${sums}, max(r.number), r.score, r.at FROM ${answers} GROUP BY i.question`,
  `SELECT r.confidence, ${sums} FROM ${answers} GROUP BY r.confidence`,
  `SELECT ${day}, ${sums} FROM ${answers} GROUP BY 1`,
  `SELECT i.area, (${day} + 3) / 7, ${sums} FROM ${answers} GROUP BY 1, 2`,
];
