import { describe, expect, test } from '@jest/globals';
import { fc } from '../support/properties.js';
import { anyDraft } from './arbitrary.js';
import { heap, index, hashJoin, noon, opened } from './fixtures.js';

const moment = { at: noon, offset: 60 };

describe('drafts', () => {
  test('give back any draft as it was', async () => {
    const history = await opened();
    fc.assert(
      fc.property(anyDraft, (draft) => {
        history.saveDraft(draft);
        expect(history.drafts(draft.question).at(-1)).toEqual(draft);
        expect(history.drafts().at(-1)).toEqual(draft);
      }),
    );
    expect(history.verifyRows()).toEqual([]);
    history.close();
  });

  test('of one question come oldest first, and no others with them', async () => {
    const history = await opened();
    history.saveDraft({ ...moment, question: heap, text: 'first' });
    history.saveDraft({ ...moment, question: index, text: 'other' });
    history.saveDraft({ ...moment, at: noon - 5, question: heap, text: 'second' });
    expect(history.drafts(heap).map((draft) => draft.text)).toEqual(['first', 'second']);
    expect(history.drafts(hashJoin)).toEqual([]);
    expect(history.drafts().map((draft) => draft.text)).toEqual(['first', 'other', 'second']);
    history.close();
  });
});
