import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { didYouMeanArea } from '../../model/areas.js';
import { dayName } from '../../model/calendar.js';
import { readDay } from '../../model/spoken-day.js';
import type { Context } from '../context.js';
import { Interrupts } from '../interrupts.js';
import { Page } from '../terminal/page.js';
import type { Terminal } from '../terminal/prompt.js';
import { type Choices, mostMinutes, mostWeight } from './changes.js';
import { field } from './field.js';

/** What was typed; an empty text where nothing was. */
export interface Answers {
  readonly interview: string;
  readonly minutes: string;
  readonly listing: string;
}

/** No shell has put the home folder in the place of a tilde here. */
function atHome(path: string, home: string): string {
  return path.startsWith('~/') ? join(home, path.slice(2)) : path;
}

/** Asks for what a plan needs, a line each; undefined where the learner left. */
export async function askForPlan(context: Context, { today }: Choices): Promise<Answers | undefined> {
  const terminal = terminalOf(context);
  const pathOf = (line: string) => atHome(line, context.world.home);
  const interview = await askField(terminal, {
    question: `When is the interview? Such as ${dayName(today + 21)}, "10 Dec" or "in 3 weeks"; Enter if you do not know.`,
    label: 'Interview',
    check(line) {
      const read = line === '' ? undefined : readDay(line, today);
      return read?.ok === false ? read.reason : undefined;
    },
  });
  if (interview === undefined) return undefined;
  const minutes = await askField(terminal, {
    question: 'How many minutes a day can you give it? Enter for 20.',
    label: 'Minutes a day',
    check: (line) => {
      const fits = line === '' || (/^\d{1,4}$/.test(line) && Number(line) <= mostMinutes);
      return fits ? undefined : `A whole number from 0 to ${mostMinutes}, not "${line}".`;
    },
  });
  if (minutes === undefined) return undefined;
  const listing = await askField(terminal, {
    question: 'Is there a job listing? The path of a text or HTML file; Enter for none.',
    label: 'Listing',
    check: (line) => (line === '' || existsSync(pathOf(line)) ? undefined : `There is no file "${line}".`),
  });
  return listing === undefined ? undefined : { interview, minutes, listing: pathOf(listing) };
}

/** Lets weights be changed one by one; undefined where the learner left. */
export async function askForWeights(
  context: Context,
  areas: readonly string[],
): Promise<readonly string[] | undefined> {
  const terminal = terminalOf(context);
  const changes: string[] = [];
  for (;;) {
    const line = await askField(terminal, {
      question: 'Enter keeps these weights; or change one, such as data=2 (0 leaves an area out).',
      label: 'Weight',
      check: (text) => complaintAbout(text, areas),
    });
    if (line === undefined) return undefined;
    if (line === '') return changes;
    changes.push(line.replace(/\s+/g, ''));
  }
}

function complaintAbout(text: string, areas: readonly string[]): string | undefined {
  if (text === '') return undefined;
  const [, area = '', figure = ''] = /^([^=\s]+)\s*=\s*(\d+(?:\.\d+)?)$/.exec(text) ?? [];
  if (area === '' || Number(figure) > mostWeight)
    return `Write AREA=NUMBER with a number from 0 to ${mostWeight}.`;
  if (areas.includes(area)) return undefined;
  const meant = didYouMeanArea(area, areas);
  return `There is no area "${area}"${meant === '' ? `. There are: ${areas.join(', ')}.` : meant}`;
}

async function askField(
  terminal: Terminal,
  settings: Parameters<typeof field>[0],
): Promise<string | undefined> {
  const { ask } = await import('../terminal/prompt.js');
  const asked = await ask(field(settings), terminal);
  if (asked !== undefined) terminal.page.add(() => `${asked.trace.join('\n')}\n`);
  return asked?.done;
}

function terminalOf(context: Context): Terminal {
  const { stdin: input, stdout: output } = context.world;
  const paint = context.paint(output);
  const style = () => {
    const width = Math.min(context.width, 100);
    const offsetAt = (at: number) => context.world.offsetAt(at);
    return { width, paint, numberedCode: false, saves: context.saves, shipped: context.shipped, offsetAt };
  };
  const page = new Page((text) => void output.write(text), style);
  const interrupts = new Interrupts(context.world, () => '\nInterrupted; nothing is changed.');
  return { input, output, interrupts, paint, page, suspend: () => context.world.suspend() };
}
