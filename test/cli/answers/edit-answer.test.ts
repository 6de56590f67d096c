import { describe, expect, test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stage } from '../../support/drilling.js';
import { kindsPack, packFolder } from '../../support/kinds-pack.js';
import { run } from '../../support/run.js';

const stage = new Stage();

/** Starts `--edit` with a shell script as the editor; "$1" is the file. */
function edit(script: string | undefined) {
  const packs = packFolder(stage.home, { 'kinds.yaml': kindsPack });
  const file = join(stage.home, 'editor.sh');
  writeFileSync(file, script ?? '');
  const words = ['answers', 'kinds/story', '--edit', '--no-shipped', '--packs', packs];
  return stage.start(words, { env: script === undefined ? {} : { EDITOR: `sh ${file}` } });
}

async function drafts(): Promise<readonly string[]> {
  const packs = join(stage.home, 'packs');
  const words = ['answers', 'kinds/story', '--json', '--no-shipped', '--packs', packs];
  const { stdout } = await run(words, { home: stage.home });
  return JSON.parse(stdout).answers.map(({ text }: { text: string }) => text);
}

describe('--edit', () => {
  test('saves each edit as a new version that goes on from the last', async () => {
    const first = edit('echo "first words" >> "$1"');
    expect((await first.exit).status).toBe(0);
    expect(first.lines()).toContain('Saved as a new version.');
    expect((await edit('echo " and more" >> "$1"').exit).status).toBe(0);
    expect(await drafts()).toEqual(['first words', 'first words and more']);
  });

  test('saves nothing that has not changed', async () => {
    await edit('echo same > "$1"').exit;
    const again = edit('true');
    expect((await again.exit).status).toBe(0);
    expect(again.lines()).toContain('Nothing was changed.');
    expect(await drafts()).toEqual(['same']);
  });

  test.each([
    ['no editor', undefined, 'no editor is named', ['kept']],
    ['a failing editor', 'exit 3', 'ended with 3', ['kept']],
    [
      'one that fails after writing',
      'echo " half" >> "$1"; exit 3',
      'What it left is saved',
      ['kept', 'kept half'],
    ],
    ['an empty file', ': > "$1"', 'the file was left empty', ['kept']],
    ['a file that is gone', 'rm "$1"', 'the file was left empty', ['kept']],
  ])('%s ends with 2, and no version is lost', async (_what, script, complaint, left) => {
    await edit('printf kept > "$1"').exit;
    const at = edit(script);
    expect((await at.exit).status).toBe(2);
    expect(at.lines().join('\n')).toContain(complaint);
    expect(at.lines().join('\n')).not.toMatch(/bug|Error|ENOENT/);
    expect(await drafts()).toEqual(left);
  });
});
