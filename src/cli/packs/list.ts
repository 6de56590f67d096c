import type { Pack } from '../../model/pack.js';
import type { Mark } from '../../model/session.js';
import type { Invocation } from '../command.js';
import type { Context } from '../context.js';
import { exitStatus, type ExitStatus } from '../exit-status.js';
import { readLearnerHistory } from '../open-history.js';
import { count } from '../terminal/layout.js';

/** The packs with their files, then what the learner said of single questions. */
export async function listPacks({ options, context }: Invocation): Promise<ExitStatus> {
  const library = await context.library();
  const marks = await marksOf(context);
  if (options.flag('json')) {
    context.print(JSON.stringify({ version: 1, packs: library.packs.map(packEntry), marks }, null, 2));
    return exitStatus.done;
  }
  const lines = library.packs.map(packLine);
  const broken = library.broken.map(
    ({ file }) => `${file.path}: has errors and is left out; see: prep lint ${file.path}`,
  );
  context.print([...lines, ...broken, ...markLines(marks)].join('\n'));
  return exitStatus.done;
}

async function marksOf(context: Context): Promise<readonly Mark[]> {
  const history = await readLearnerHistory(context);
  if (history === undefined) return [];
  try {
    return history.marks();
  } finally {
    history.close();
  }
}

function packEntry(pack: Pack) {
  const { id, title, area, files } = pack;
  return { id, title, area, questions: pack.questions.length, files };
}

function packLine({ id, title, area, questions, files }: Pack): string {
  const inArea = area === id ? '' : `, area ${area}`;
  return `${id}: ${title} (${count(questions.length, 'question')}${inArea})\n  ${files.join('\n  ')}`;
}

function markLines(marks: readonly Mark[]): readonly string[] {
  const flagged = marks.filter((mark) => mark.what === 'flag');
  const known = marks.filter((mark) => mark.what === 'known');
  const flags = flagged.map(({ question, note }) => `  ${question}${note === null ? '' : `: ${note}`}`);
  return [
    ...(flags.length > 0 ? ['', 'Flagged by you:', ...flags] : []),
    ...(known.length > 0
      ? ['', 'Known, so never asked:', ...known.map(({ question }) => `  ${question}`)]
      : []),
    ...(marks.length > 0 ? ['', 'Ask one again with: prep packs show QUESTION --ask-again'] : []),
  ];
}
