import type { Pack } from '../../model/pack.js';
import type { Mark } from '../../model/session.js';
import type { Library } from '../../packs/library.js';
import { clean, escapedJson, oneLine } from '../clean.js';
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
    context.print(escapedJson(JSON.stringify(packsDocument(library, marks), null, 2)));
    return exitStatus.done;
  }
  const lines = library.packs.map((pack) => packLine(pack, context.verbose));
  const broken = library.broken.map(
    ({ file }) => `${oneLine(file.path)}: has errors and is left out; see: prep lint ${oneLine(file.path)}`,
  );
  context.print([...[...lines, ...broken].map(clean), ...markLines(marks)].join('\n'));
  return exitStatus.done;
}

function packsDocument({ packs, broken }: Library, marks: readonly Mark[]) {
  return {
    version: 1,
    packs: packs.map(packEntry),
    broken: broken.map(({ file }) => file.path),
    marks: marks.map(({ question, what, note, at }) => ({
      question,
      what,
      note,
      at: new Date(at).toISOString(),
    })),
  };
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

function packLine({ id, title, area, questions, files }: Pack, all: boolean): string {
  const inArea = area === id ? '' : `, area ${area}`;
  return `${id}: ${title} (${count(questions.length, 'question')}${inArea})\n  ${fileLines(files, all)}`;
}

/** A pack of many files would push all others off the screen; its first file says where the others lie. */
function fileLines(files: readonly string[], all: boolean): string {
  if (all) return files.map(oneLine).join('\n  ');
  const [first = '', ...others] = files.toSorted((a, b) => a.length - b.length);
  const more = others.length === 0 ? '' : ` and ${count(others.length, 'more file')} (--verbose names all)`;
  return `${oneLine(first)}${more}`;
}

function markLines(marks: readonly Mark[]): readonly string[] {
  const flagged = marks.filter((mark) => mark.what === 'flag');
  const known = marks.filter((mark) => mark.what === 'known');
  const flags = flagged.map(
    ({ question, note }) => `  ${clean(question)}${note === null ? '' : `: ${clean(note)}`}`,
  );
  return [
    ...(flags.length > 0 ? ['', 'Flagged by you:', ...flags] : []),
    ...(known.length > 0
      ? ['', 'Known, so never asked:', ...known.map(({ question }) => `  ${clean(question)}`)]
      : []),
    ...(marks.length > 0 ? ['', 'Ask one again with: prep packs show QUESTION --ask-again'] : []),
  ];
}
