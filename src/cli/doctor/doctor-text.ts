import { clean } from '../../model/clean.js';
import type { Context } from '../context.js';
import { count, hanging } from '../terminal/layout.js';
import type { Remark } from './remark.js';

const stateWidth = 9;

/** A line for each remark, and below a problem the command that mends it. */
export function doctorText(remarks: readonly Remark[], mended: readonly string[], context: Context): string {
  const paint = context.paint(context.world.stdout);
  const colour = { ok: paint.good, note: paint.dim, problem: paint.bad };
  const lines = remarks.flatMap(({ state, topic, text, mend }) => {
    const label = state.padEnd(stateWidth);
    const [first = '', ...more] = hanging(label, `${topic}: ${clean(text)}`, context.width).split('\n');
    const painted = colour[state](state) + first.slice(state.length);
    return [
      painted,
      ...more,
      ...(mend === null
        ? []
        : [`${' '.repeat(stateWidth)}${state === 'problem' ? 'mend it with' : 'run'}: ${clean(mend)}`]),
    ];
  });
  return [...mended.map(clean), ...lines, verdict(remarks)].join('\n');
}

function verdict(remarks: readonly Remark[]): string {
  const problems = remarks.filter(({ state }) => state === 'problem').length;
  return problems === 0 ? 'No problems.' : `${count(problems, 'problem')} to mend.`;
}

/** The same for programs; `schema/doctor.schema.json` describes it. */
export function doctorDocument(remarks: readonly Remark[], mended: readonly string[]) {
  const problems = remarks.filter(({ state }) => state === 'problem').length;
  return { version: 1, problems, mended, remarks };
}
