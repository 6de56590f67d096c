import { didYouMeanArea } from '../../model/areas.js';
import { didYouMean } from '../../model/closest.js';
import { type Day, dayName } from '../../model/calendar.js';
import type { InterviewPlan } from '../../model/interview-plan.js';
import { levels } from '../../model/kinds/kind.js';
import { readDay } from '../../model/spoken-day.js';
import { usage } from '../failure.js';
import type { OptionValues } from '../option-values.js';

/** What there is to choose from. */
export interface Choices {
  readonly today: Day;
  readonly areas: readonly string[];
  readonly languages: readonly string[];
}

export const mostMinutes = 1440;
export const mostWeight = 100;
const mostNote = 2000;

/** Whether the command line asks for any change; `--listing` is read before these. */
export function asksForChange(options: OptionValues): boolean {
  const single = ['interview', 'minutes', 'listing', 'drop-note'].some(
    (name) => options.text(name) !== undefined,
  );
  return single || ['weight', 'level', 'language', 'note'].some((name) => options.paths(name).length > 0);
}

/** The plan as the options change it; each change is exact, and what is not named stays. */
export function changed(plan: InterviewPlan, options: OptionValues, choices: Choices): InterviewPlan {
  const interview = options.text('interview');
  const minutes = options.number('minutes', { min: 0, max: mostMinutes });
  const some = (name: string, known: readonly string[]) => chosen(options, name, known);
  return {
    ...plan,
    interview: interview === undefined ? plan.interview : interviewDay(interview, choices.today),
    minutes: minutes ?? plan.minutes,
    weights: { ...plan.weights, ...readWeights(options.list('weight'), choices.areas) },
    levels: some('level', levels) ?? plan.levels,
    languages: some('language', choices.languages) ?? plan.languages,
    notes: changedNotes(plan.notes, options),
  };
}

/** A day's name, or null for `none`. */
export function interviewDay(text: string, today: Day): string | null {
  if (text.trim().toLowerCase() === 'none') return null;
  const read = readDay(text, today);
  if (!read.ok)
    throw usage(`--interview: ${read.reason}`, 'To take the date out: prep plan --interview none');
  return dayName(read.day);
}

/** Reads `data=2.5`; 0 leaves an area out. */
export function readWeights(
  texts: readonly string[],
  areas: readonly string[],
): Readonly<Record<string, number>> {
  return Object.fromEntries(texts.map((text) => readWeight(text, areas)));
}

function readWeight(text: string, areas: readonly string[]): readonly [string, number] {
  const [, area = '', figure = ''] = /^\s*([^=\s]+)\s*=\s*(\d+(?:\.\d+)?)\s*$/.exec(text) ?? [];
  const weight = Number(figure);
  if (area === '' || weight > mostWeight) {
    throw usage(
      `--weight takes AREA=NUMBER with a number from 0 to ${mostWeight}, not "${text}"`,
      'Such as: --weight data=2',
    );
  }
  if (!areas.includes(area)) {
    throw usage(
      `--weight: there is no area "${area}"${didYouMeanArea(area, areas)}`,
      `Areas: ${areas.join(', ')}`,
    );
  }
  return [area, weight];
}

/** undefined where the option is not given; `all` takes the choice back. */
function chosen(
  options: OptionValues,
  name: string,
  known: readonly string[],
): readonly string[] | undefined {
  const given = options.list(name);
  if (given.length === 0) return undefined;
  const unknown = given.find((each) => each !== 'all' && !known.includes(each));
  if (unknown !== undefined) {
    const detail = `--${name} takes ${known.join(', ')} or all, not "${unknown}"${didYouMean(unknown, known)}`;
    throw usage(detail, 'See: prep plan --help');
  }
  return given.includes('all') ? [] : [...new Set(given)];
}

function changedNotes(notes: readonly string[], options: OptionValues): readonly string[] {
  const added = options.paths('note').map((note) => note.trim().slice(0, mostNote));
  const dropped = options.number('drop-note', { min: 1, max: Math.max(1, notes.length) });
  if (dropped !== undefined && notes.length === 0) throw usage('there is no note to drop', 'See: prep plan');
  return [
    ...notes.filter((_, index) => index !== (dropped ?? 0) - 1),
    ...added.filter((note) => note !== ''),
  ];
}
