import { expect, test } from '@jest/globals';
import { visible } from '../../src/report/visible.js';

test.each([
  ['a plain note', 'a plain note'],
  ['two\nlines\tand  tabs ', 'two lines and tabs'],
  ['\u001b[2Jgone', '\ufffd[2Jgone'],
  ['left \u202eright', 'left \ufffdright'],
  ['half \ud800 sign', 'half \ufffd sign'],
  ['Fähre 船 🚢', 'Fähre 船 🚢'],
])('%j is shown as %j', (text, shown) => {
  expect(visible(text)).toBe(shown);
});
