/** What a figure is, how it is computed, and what it is not: a sentence or two each. */
export const explanations = {
  readiness:
    'Readiness is the share of the questions that you would know, each area counted by its weight. It comes from ' +
    'your answers and how fast they are forgotten; guessing right does not count. It is not the chance of being hired.',
  forecast:
    'The forecast plays your minutes through day by day, each answer as right as is believed of you. The range in ' +
    'brackets should hold what comes 80 times of 100; it is wider the farther ahead. It does not know of other study.',
  honesty:
    'Each earlier forecast is held against what the log said when its day came. It says how far to trust the next one.',
  areas:
    'Known today is the share of an area that you would know now: questions answered by how likely each is still ' +
    'remembered, others by how you did on first sight. It is not your score, which guessing and hints lift.',
  order:
    'The order is what an area costs you: its weight in the interview times what you do not know of it. Weak is only ' +
    'what lies below the rest with 90 % certainty.',
  due: 'Due counts questions whose chance of being remembered has fallen to 90 %. It is no debt: the drill asks what helps most.',
  trend: 'The trend is your mean score by week, eight weeks at most. It mixes easy and hard questions.',
  days: 'A sign stands for the answers of one day, weeks side by side. Days off cost little: the plan starts from what is known now.',
  totals:
    'Right on average is the mean score of all answers, where a partly right one counts in part. Lucky guesses are in it.',
  skills:
    'A question may ask for several skills and counts for each. It is the mean score, of the questions you happened to get.',
  calibration:
    'Sure answers should nearly always be right; where they are not, you believe something wrong. Answers without a word count nowhere.',
  weakest:
    'These were missed last time or have faded; the figure is the chance that you know each one now, without guessing.',
  period: 'Both columns count answers only. What you know today rests on all your answers, however old.',
  items:
    'Right is the mean score; a question that all or none get right tells little. Fit is the correlation with the rest ' +
    'of the session: below 0.1 it may be badly put. With one learner it says little.',
} as const;

export type Explained = keyof typeof explanations;
