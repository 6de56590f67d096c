import { describe, expect, test } from '@jest/globals';
import { attacks, planted } from './attacks.js';
import { hostileQuestions } from './pack.js';
import { drilled, talking } from './stage.js';
import { expectShown } from './witness.js';

/** What is typed: a hint and a wrong option, then an answer to each of the others that is not right either. */
function typed(own: string): readonly string[] {
  const pick = ['h', '2'];
  const tell = [own, ''];
  const query = ['select mine;'];
  return [...pick, ...tell, ...query, own, '.', '1a 2b', ':nonsense', 'q'];
}

/** Lines end where these stand, so that none of them can be typed within one. */
const breaking = /[\r\n\u2028\u2029]/g;

const fields = [
  ...['prompt', 'code', 'right', 'wrong', 'hint', 'why', 'explain', 'block', 'quote', 'ref', 'source'],
  ...['point', 'model', 'fixture', 'error', 'starter', 'test', 'got', 'program', 'left', 'side', 'typed'],
];

describe.each(Object.entries(attacks))('%s', (_name, attack) => {
  test('does nothing from any field of a drill', async () => {
    const own = planted('typed', attack.replace(breaking, ' '));
    const runner = talking((field) => planted(field, attack));
    await expectShown(await drilled(hostileQuestions(attack), typed(own), runner), fields);
  });
});

test('the fields are shown as they are where nothing is hostile', async () => {
  const written = await drilled(
    hostileQuestions('good'),
    typed('fine'),
    talking((field) => planted(field, 'good')),
  );
  expect(written).toContain('«prompt good prompt»');
  expect(written).not.toContain('\ufffd');
});
