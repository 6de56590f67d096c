import { describe, expect, test } from '@jest/globals';
import { readListing } from '../../src/listing/listing.js';
import { type LabelledListing, labelledListings } from './labels.js';
import { terms } from './support.js';

/** Kinds that are no technologies: whether "scalability" is asked for, people would argue. */
const softKinds = new Set(['concept', 'practice', 'skill', 'domain']);
const isHard = new Set(terms.filter(({ kind }) => !softKinds.has(kind)).map(({ id }) => id));

const readings = labelledListings.map((label) => {
  const listing = readListing(label.text, terms);
  const named = new Set(listing.mentions.map(({ term }) => term.id));
  return { label, listing, named, technologies: [...named].filter((id) => isHard.has(id)) };
});
type Reading = (typeof readings)[number];

const extra = ({ label, technologies }: Reading) =>
  technologies.filter((id) => !label.technologies.includes(id));
const missed = ({ label, named }: Reading) => label.technologies.filter((id) => !named.has(id));
const total = (of: (reading: Reading) => number) => readings.reduce((sum, each) => sum + of(each), 0);

/** Each listing in which something is wrong, with what. */
function misses(of: (reading: Reading) => readonly string[]): readonly string[] {
  return readings.flatMap((each) => {
    const wrong = of(each);
    return wrong.length === 0 ? [] : [`${each.label.name}: ${wrong.join(', ')}`];
  });
}

/** Where the share is too small, the failure shows the misses. */
function expectShare(
  right: number,
  of: number,
  { least, wrong }: { least: number; wrong: readonly string[] },
) {
  expect(of).toBeGreaterThan(0);
  expect(right / of < least ? { share: right / of, wrong } : 'enough').toBe('enough');
}

test('there are many listings, each with its labels, and the labels are ids of the vocabulary', () => {
  expect(labelledListings.length).toBeGreaterThanOrEqual(26);
  const labels = ({ technologies, languages = [], dropped }: LabelledListing) => [
    ...technologies,
    ...languages,
    ...dropped,
  ];
  const ids = new Set(terms.map(({ id }) => id));
  expect(labelledListings.flatMap(labels).filter((id) => !ids.has(id))).toEqual([]);
});

describe('over all listings', () => {
  const right = total(({ label, named }) => label.technologies.filter((id) => named.has(id)).length);

  test('what is found is asked for', () => {
    const found = total(({ technologies }) => technologies.length);
    expectShare(right, found, { least: 0.95, wrong: misses(extra) });
  });

  test('what is asked for is found', () => {
    const wanted = total(({ label }) => label.technologies.length);
    expectShare(right, wanted, { least: 0.95, wrong: misses(missed) });
  });

  test('the level is that of the listing', () => {
    const labelled = readings.filter(({ label }) => label.level !== undefined);
    const wrong = misses(({ label, listing }) => {
      const read = listing.level?.level ?? 'none';
      return label.level === undefined || read === label.level ? [] : [`${read} is not ${label.level}`];
    });
    expectShare(labelled.length - wrong.length, labelled.length, { least: 0.9, wrong });
  });

  test('the areas that weigh most are those of the listing', () => {
    const labelled = readings.filter(({ label }) => label.top.length > 0);
    const wrong = misses((each) => each.label.top.filter((area) => !heaviest(each).has(area)));
    expectShare(labelled.length - wrong.length, labelled.length, { least: 0.9, wrong });
  });

  test('required languages are among those read', () => {
    const wrong = misses(({ label, listing }) =>
      (label.languages ?? []).filter((id) => !listing.languages.some(({ language }) => language === id)),
    );
    expectShare(readings.length - wrong.length, readings.length, { least: 0.95, wrong });
  });
});

/** The three heaviest areas, and those that weigh as much as the third. */
function heaviest({ listing }: Reading): ReadonlySet<string> {
  const weights = listing.weights ?? [];
  const third = weights.map(({ weight }) => weight).sort((a, b) => b - a)[2] ?? 0;
  return new Set(weights.filter(({ weight }) => weight >= third).map(({ area }) => area));
}

const withDropped = readings.filter(({ label }) => label.dropped.length > 0);

test.each(withDropped.map((each) => [each.label.name, each] as const))(
  '%s: what only benefits, law, customers or everyday words name is left out',
  (_, { label, named }) => {
    expect(label.dropped.filter((id) => named.has(id))).toEqual([]);
  },
);

test('a listing of a restaurant says nothing of an interview in software', () => {
  const reading = readings.find(({ label }) => label.name === 'no-technology');
  expect(reading?.technologies).toEqual([]);
  expect(reading?.listing.weights).toBeUndefined();
});
