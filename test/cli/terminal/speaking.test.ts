import { describe, expect, test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stage } from '../../support/drilling.js';
import { run } from '../../support/run.js';
import { key } from '../../support/terminal.js';

const stage = new Stage();

async function written(): Promise<readonly string[]> {
  const words = ['answers', 'kinds/story', '--json', '--no-shipped', '--packs', join(stage.home, 'packs')];
  const { stdout } = await run(words, { home: stage.home });
  return JSON.parse(stdout).answers.map(({ text }: { text: string }) => text);
}

function editor(script: string): { readonly EDITOR: string } {
  const file = join(stage.home, 'editor.sh');
  writeFileSync(file, script);
  return { EDITOR: `sh ${file}` };
}

describe('an open answer in menus', () => {
  test('takes several lines, and a hint asked for in between loses none', async () => {
    const at = stage.drill(['kinds/story']);
    await at.waitFor(/Answer: *$/m);
    await at.press('The release broke.', key.enter);
    await at.settled((lines) => expect(lines).toContain('Answer: The release broke.'));
    await at.press(':why', key.enter);
    await at.waitFor(/This question is new to you[^]*Answer: The release broke\.\n[^]*:quit/);
    await at.press(key.enter, 'e', key.enter);
    await at.waitFor(/^ {8}e$/m);
    await at.press('.', key.enter);
    await at.waitFor('> [ ] 1.');
    expect(await written()).toEqual(['The release broke.\ne']);
  });

  test('may be written in the editor; one that fails grades nothing', async () => {
    const script = 'if [ -s "$1" ]; then echo " then mended" >> "$1"; else printf broke > "$1"; exit 4; fi';
    const at = stage.drill(['kinds/story'], { env: editor(script) });
    await at.waitFor('type e and Enter for your editor');
    await at.press('e', key.enter);
    await at.waitFor(/Nothing is graded: [^]*ended with 4/);
    await at.press('e', key.enter);
    await at.waitFor('> [ ] 1.');
    expect(await written()).toEqual(['broke then mended\n']);
  });

  test('without an editor, e is a line like any other', async () => {
    const at = stage.drill(['kinds/story']);
    await at.waitFor(/Answer: *$/m);
    await at.press('e', key.enter, '.', key.enter);
    await at.waitFor('> [ ] 1.');
    expect(await written()).toEqual(['e']);
  });
});

describe('the clock', () => {
  test('counts the speaking time down below the prompt, what is typed left alone', async () => {
    const at = stage.drill(['kinds/story']);
    await at.waitFor(/Speaking time left: 1[12]\d s/);
    await at.press('so');
    const left = () => Number(/Speaking time left: (\d+) s/.exec(at.lines().join('\n'))?.[1]);
    await at.waitFor(/Answer: so\n[^]*Speaking time left/);
    const first = left();
    await at.until(
      () => left() < first,
      () => `the clock stands at ${first}`,
    );
    expect(at.lines()).toContain('Answer: so');
    expect(
      at
        .lines()
        .join('\n')
        .match(/Speaking time/g),
    ).toHaveLength(1);
    await at.press(' far', key.enter);
    await at.waitFor('Answer: so far');
    await at.press('.', key.enter);
    await at.waitFor('> [ ] 1.');
    await at.settled(() => expect(at.everything().join('\n')).not.toContain('Speaking time'));
  });

  test('stands at no other question, nor on the numbered path', async () => {
    const other = stage.drill(['kinds/word']);
    await other.waitFor('Answer:');
    const numbered = stage.drill(['--accessible', 'kinds/story']);
    await numbered.waitFor(/Answer \([^]*quit\):/);
    await other.settled(() => expect(other.lines().at(-1)).toBe('Answer:'));
    expect(other.raw + numbered.raw).not.toContain('Speaking time');
  });
});
