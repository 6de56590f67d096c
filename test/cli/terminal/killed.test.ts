import { expect, test } from '@jest/globals';
import { Stage } from '../../support/drilling.js';
import { historyOf } from '../../support/reviews.js';
import { key, type TerminalSession } from '../../support/terminal.js';

const stage = new Stage();

/** Answers as fast as the screen allows, until the program is gone. */
async function answerOn(at: TerminalSession): Promise<void> {
  let gone = false;
  const exit = at.exit.then(() => {
    gone = true;
  });
  for (let n = 1; !gone; n += 1) {
    const shown = () => gone || at.raw.split('Enter goes on').length > n;
    at.send('1');
    await Promise.race([at.until(shown, () => 'no result'), exit]);
    at.send(key.enter);
    const next = () => gone || at.raw.split('Question ').length > n + 1;
    await Promise.race([at.until(next, () => 'no next question'), exit]);
  }
}

test.each([1, 2, 3, 4, 5, 6])(
  'kill -9 at a random instant loses no answer shown as saved (run %i)',
  async () => {
    const at = stage.drill(['kinds/one', 'kinds/statement', '--count', '0']);
    await at.waitFor('> 1.');
    const delay = 20 + Math.random() * 400;
    setTimeout(() => at.kill('SIGKILL'), delay);
    await answerOn(at);
    const shown = at.raw.split('Saved as').length - 1;
    const { kept, damage } = await historyOf(stage.home, (history) => ({
      kept: history.reviews().length,
      damage: history.verifyRows(),
    }));
    const told = `killed after ${Math.round(delay)} ms, ${shown} shown, ${kept} kept`;
    expect([told, kept >= shown && kept <= shown + 1]).toEqual([told, true]);
    expect(damage).toEqual([]);
  },
);
