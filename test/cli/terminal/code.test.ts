import { expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stage } from '../../support/drilling.js';
import { packFolder } from '../../support/kinds-pack.js';
import type { TerminalSession } from '../../support/terminal.js';

const stage = new Stage();

const codePack = `pack: code
title: Code
area: code-reading
version: 1
questions:
  - id: loop
    kind: number
    level: mid
    topic: loops
    skills: [technologies]
    prompt: What does **this** print? Say it with \`digits\`.
    code:
      language: python
      source: |
        total = 0
        for n in range(3):
            total += n  # and a comment that is much longer than forty columns are
        print("total", total)
    answer: 3
    explain: |
      Since *range* ends before 3:

      \`\`\`python
      list(range(3))
      \`\`\`
    refs:
      - {title: Python, url: "https://docs.python.org/3/library/stdtypes.html"}
`;

function drillCode(words: readonly string[], env: Readonly<Record<string, string>> = {}): TerminalSession {
  const packs = packFolder(stage.home, { 'code.yaml': codePack });
  return stage.start(['drill', '--no-shipped', '--packs', packs, 'code', ...words], {
    env,
    size: { columns: 40, rows: 24 },
  });
}

/** Whether a run loaded the library that colours code: V8 writes down which scripts it ran. */
function loadedHighlighter(coverage: string): boolean {
  const reports = readdirSync(coverage).map((name) => readFileSync(join(coverage, name), 'utf8'));
  return reports.some((report) => report.includes('dist/highlight.cjs'));
}

test('code has colours in a menu, Markdown its weights, and a source is a link', async () => {
  const coverage = join(stage.home, 'coverage');
  const at = drillCode(['--color', 'always'], { NODE_V8_COVERAGE: coverage });
  const lines = await at.waitFor('Answer:');
  expect(lines).toContain('What does this print? Say it with');
  expect(lines).toContain('  for n in range(3):');
  expect(lines).toContainEqual(expect.stringMatching(/^\+ .*forty columns are$/));
  expect(at.raw).toContain('\u001b[36mfor\u001b[39m');
  await at.press('3\r');
  const result = await at.waitFor('Enter goes on');
  expect(result).toContain('  list(range(3))');
  expect(at.raw).toContain('\u001b]8;;https://docs.python.org/3/library/stdtypes.html\u0007');
  await at.press('\r');
  expect(await at.exit).toEqual({ status: 0, signal: 0 });
  expect(loadedHighlighter(coverage)).toBe(true);
});

test('without colour there is neither paint nor link, and the signs stay', async () => {
  const at = drillCode([], { NO_COLOR: '1' });
  expect(await at.waitFor('Answer:')).toContain('What does **this** print? Say it with');
  await at.press('3\r');
  await at.waitFor('Enter goes on');
  expect(at.raw).not.toMatch(/\u001b\[3\dm|\u001b\]8/);
});

test('what colours code is not loaded for a question without code', async () => {
  const coverage = join(stage.home, 'coverage');
  const at = stage.drill(['kinds/one', '--color', 'always'], { env: { NODE_V8_COVERAGE: coverage } });
  await at.waitFor('1-4');
  await at.press('q');
  expect((await at.exit).status).toBe(0);
  expect(loadedHighlighter(coverage)).toBe(false);
});
