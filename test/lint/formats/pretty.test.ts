import { describe, expect, test } from '@jest/globals';
import { pretty } from '../../../src/lint/formats/pretty.js';
import type { Paint } from '../../../src/lint/paint.js';
import { brokenPacks, noFindings } from './broken-packs.js';

const tags: Paint = {
  strong: (text) => `<b>${text}</b>`,
  dim: (text) => `<i>${text}</i>`,
  bad: (text) => `<red>${text}</red>`,
  warn: (text) => `<yellow>${text}</yellow>`,
  accent: (text) => `<cyan>${text}</cyan>`,
};

describe('pretty', () => {
  test.each([
    [{ error: 2, warn: 1, info: 0 }, '2 errors, 1 warning in 3 files\n'],
    [{ error: 1, warn: 0, info: 2 }, '1 error, 2 infos in 3 files\n'],
    [{ error: 0, warn: 0, info: 0 }, 'no problems in 3 files\n'],
  ])('ends with the counts: %j', async (counts, expected) => {
    expect(pretty({ ...noFindings, counts }, (await brokenPacks()).context)).toBe(expected);
  });

  test('speaks of one file in the singular', async () => {
    expect(pretty({ ...noFindings, files: 1 }, (await brokenPacks()).context)).toBe(
      'no problems in 1 file\n',
    );
  });

  test('paints severity and caret alike, and without paint says the same', async () => {
    const { result, context } = await brokenPacks();
    const painted = pretty(result, { ...context, paint: tags });
    expect(painted).toContain('<red>error:</red> <b>');
    expect(painted).toContain('<yellow>warning:</yellow> <b>');
    expect(painted).toMatch(/<i> *\|<\/i> +<red>\^+<\/red>/);
    expect(painted.replace(/<\/?(b|i|red|yellow|cyan)>/g, '')).toBe(pretty(result, context));
  });

  test('shows no frame where the file or the line is not at hand', async () => {
    const { result, context } = await brokenPacks();
    const findings = result.findings.slice(0, 1);
    const output = pretty({ ...result, findings }, { ...context, sources: new Map() });
    expect(output).not.toContain('^');
    expect(output).toContain('--> packs/broken.yaml:');
  });
});
