import { expect, test } from '@jest/globals';
import { drawn } from '../../src/cli/terminal/drawing.js';
import { Highlighter } from '../../src/cli/terminal/highlighter.js';
import { Page } from '../../src/cli/terminal/page.js';
import { headText, questionText } from '../../src/cli/terminal/question-text.js';
import { resultText } from '../../src/cli/terminal/result-text.js';
import type { TextStyle } from '../../src/cli/terminal/text-style.js';
import { composer, composing } from '../../src/cli/terminal/widgets/composer.js';
import { line } from '../../src/cli/terminal/widgets/line.js';
import { pair } from '../../src/cli/terminal/widgets/pair.js';
import { pickMany } from '../../src/cli/terminal/widgets/pick-many.js';
import { pickOne } from '../../src/cli/terminal/widgets/pick-one.js';
import { areaOf } from '../../src/cli/terminal/widgets/text-area.js';
import { tickPoints } from '../../src/cli/terminal/widgets/tick.js';
import type { Widget } from '../../src/cli/terminal/widgets/widget.js';
import { paintFor } from '../../src/cli/paint.js';
import type { Asked, Result } from '../../src/drill/ports.js';
import type { Part } from '../../src/model/asker.js';
import { partId } from '../../src/model/ids.js';
import { kindOf, type Question } from '../../src/model/question.js';
import { seeded } from '../../src/model/random.js';
import { staged } from './stage.js';
import { attacks, planted } from './attacks.js';
import { hostileQuestions } from './pack.js';
import { expectShown } from './witness.js';

const { world } = staged('');
const paint = paintFor(world.stdout, 'always', {});

function resultOf(question: Question, attack: string): Result {
  const shown = kindOf(question).show(question.body, seeded(1));
  const asked: Asked = { n: 1, planned: 5, question, shown, hints: [] };
  const { response, lines } = kindOf(question).key(question.body);
  return {
    ...{ asked, response: planted('answer', attack), key: response, keyLines: lines },
    ...{ score: 0.5, verdict: 'partial', seconds: 9, dueAt: null, retry: false },
    ...{ why: planted('why', attack), forgiven: planted('forgiven', attack) },
    points: question.kind === 'open' ? (kindOf(question).points?.(question.body, 'x') ?? null) : null,
    comparison: {
      expected: { columns: ['a'], rows: [[1]] },
      got: { columns: [planted('column', attack)], rows: [[planted('cell', attack)]] },
      differs: { expected: 0, got: 0 },
    },
  };
}

/** Questions and results with all colours, as they stand above a menu. */
async function pages(attack: string): Promise<string> {
  const highlighter = new Highlighter();
  const written: string[] = [];
  const style: TextStyle = {
    ...{ width: 100, paint, rows: 30, numberedCode: false, highlight: highlighter.highlight },
    ...{ saves: true, shipped: true, offsetAt: () => 60 },
  };
  const page = new Page(
    (text) => written.push(text),
    () => style,
  );
  for (const question of hostileQuestions(attack)) {
    await highlighter.loadFor(question);
    const result = resultOf(question, attack);
    page.add((now) => headText(result.asked, now));
    page.add((now) => questionText(result.asked, now));
    page.add((now) => resultText(result, now));
  }
  page.redraw('below');
  return written.join('');
}

/** Every menu and every line that is typed, as it is drawn. */
function widgets(attack: string): readonly Widget<unknown>[] {
  const part = (field: string): Part => ({ id: partId(field, field), text: planted(field, attack) });
  const typed = planted('typed', attack).replace(/[\r\n\u2028\u2029]/g, ' ');
  const composition = { language: 'text', given: '', editor: planted('editor', attack) };
  return [
    pickOne([part('option'), part('other')]),
    pickMany([part('several')]),
    pair({ left: [part('left')], right: [part('right')] }),
    tickPoints([part('point')], []),
    line({ label: 'Answer', mayBeEmpty: false, typed, complaint: planted('complaint', attack) }),
    composer(composition, composing(areaOf(typed))),
    composer(composition, composing(areaOf(''))),
  ];
}

function drawings(attack: string): string {
  return widgets(attack)
    .map((widget) => drawn(widget, { width: 100, rows: 5000, above: 0, paint }))
    .map(({ content, below }) => `${content.replace('\u001b[?25l', '')}\n${below}\n`)
    .join('');
}

const onPages = [
  ...['prompt', 'code', 'fixture', 'explain', 'block', 'quote', 'ref', 'source', 'point', 'model', 'answer'],
  ...['why', 'forgiven', 'column', 'cell', 'solution', 'program', 'left', 'side'],
];
const inMenus = ['option', 'other', 'several', 'left', 'right', 'point', 'typed', 'complaint', 'editor'];

/** Cleaned as in drills, where each is tried: here one of each sort will do. */
const sorts = ['a title', 'C1 controls', 'erasing', 'backspaces', 'a bidirectional override', 'tags'];

test.each(sorts)('%s does nothing from any field of a coloured page', async (name) => {
  await expectShown(await pages(attacks[name] ?? ''), onPages);
});

test.each(Object.entries(attacks))('%s does nothing from any field of a menu', async (_name, attack) => {
  await expectShown(drawings(attack), inMenus);
});

test('what is typed keeps its length, so that the cursor stays where it is', () => {
  for (const attack of Object.values(attacks)) {
    const typed = attack.replace(/[\r\n]/g, '');
    const { content } = drawn(line({ label: 'A', mayBeEmpty: true, typed }), {
      width: 80,
      rows: 24,
      above: 0,
      paint,
    });
    expect(content.split('\n').at(-1)).toHaveLength('A: '.length + typed.length);
  }
});
