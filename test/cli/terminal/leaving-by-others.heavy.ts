import { describe, test } from '@jest/globals';
import { Stage } from '../../support/drilling.js';
import { leavings } from '../../support/leaving.js';
import { promptTypes } from '../../support/prompts.js';

const stage = new Stage();
const byOthers = Object.entries(leavings).filter(([way]) => !way.startsWith('Ctrl'));

describe.each(byOthers)('%s', (_, leave) => {
  test.each(Object.entries(promptTypes))('at %s', (_name, prompt) => leave(stage, prompt));
});
