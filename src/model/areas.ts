import { didYouMean } from './closest.js';

/** The areas an interview is prepared in: the ten of the guide, then the candidate's own experience. */
export const areas = [
  { slug: 'fundamentals', title: 'Basics: data structures, algorithms, languages' },
  { slug: 'patterns', title: 'Design patterns' },
  { slug: 'distributed', title: 'Microservices and distributed systems' },
  { slug: 'performance', title: 'Scalable and performant code' },
  { slug: 'design', title: 'Software design' },
  { slug: 'code-reading', title: 'Reading code' },
  { slug: 'devops', title: 'DevOps' },
  { slug: 'data', title: 'Databases and data storage' },
  { slug: 'web-api', title: 'Web servers, HTTP and APIs' },
  { slug: 'security', title: 'Security and authentication' },
  { slug: 'experience', title: 'Your experience' },
] as const;

/** The name to show for an area; authors may use areas of their own. */
export function areaTitle(slug: string): string {
  return areas.find((area) => area.slug === slug)?.title ?? slug;
}

/**
 * The ending of an error sentence about a word that names no area: what was mistyped, or else the area whose title
 * has a word that begins like it, since titles are what reports show.
 */
export function didYouMeanArea(word: string, known: readonly string[]): string {
  const start = word.toLowerCase();
  const titled = areas.find(({ slug, title }) => known.includes(slug) && hasWord(title, start));
  const mistyped = didYouMean(word, known);
  return mistyped === '' && titled !== undefined ? `; did you mean "${titled.slug}"?` : mistyped;
}

function hasWord(title: string, start: string): boolean {
  const words = [title, ...title.split(/[^a-z]+/i)];
  return start.length > 2 && words.some((each) => each.toLowerCase().startsWith(start));
}
