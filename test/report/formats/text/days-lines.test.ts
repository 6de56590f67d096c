import { describe, expect, test } from '@jest/globals';
import { screenOf } from '../../../../src/report/formats/format.js';
import { calendarGrid, daysLines } from '../../../../src/report/formats/text/days-lines.js';
import { document } from '../../samples.js';

const day = (date: string, answers: number) => ({ date, answers, accuracy: 0.5, minutes: 3 });
const practised = document({
  days: [day('2026-09-27', 9), day('2026-09-28', 1), day('2026-11-16', 10), day('2026-11-18', 20)],
});

describe('the weeks behind', () => {
  test('are a grid: a line a weekday, a column a week, today the last', () => {
    expect(calendarGrid(practised)).toEqual([
      'Days practised',
      'Mon - . . . . . . +',
      'Tue . . . . . . . .',
      'Wed . . . . . . . #',
      'Thu . . . . . . .',
      'Fri . . . . . . .',
      'Sat . . . . . . .',
      'Sun . . . . . . .',
      '- 1  + 10  # 20 answers',
    ]);
  });

  test('are none where nothing was done', () => {
    expect(daysLines(document(), screenOf({}))).toEqual([]);
  });

  test('are said in sentences where they are read aloud', () => {
    expect(daysLines(practised, screenOf({ accessible: true }))).toEqual([
      'Practised on 4 days of the last 56.',
      '2026-09-27: 9 answers, 3 minutes.',
      '2026-09-28: 1 answer, 3 minutes.',
      '2026-11-16: 10 answers, 3 minutes.',
      '2026-11-18: 20 answers, 3 minutes.',
    ]);
  });
});
