import type { Draft } from '../exchange.js';

/** Tags that say what a pack has fields for, as `write.ts` writes them. */
const known = /^(topic|level|skill):(.+)$/;

/** The tags of a question as fields of a pack; what they do not say stays a tag. */
export function tagsOf(tags: readonly string[]): Pick<Draft, 'topic' | 'level' | 'skills' | 'tags'> {
  const told = tags.flatMap((tag) => {
    const [, field, value = ''] = known.exec(tag) ?? [];
    return field === undefined ? [] : [{ field, value }];
  });
  const valuesOf = (name: string) => told.flatMap(({ field, value }) => (field === name ? [value] : []));
  const topic = valuesOf('topic')[0];
  return {
    ...(topic === undefined ? {} : { topic }),
    level: valuesOf('level')[0],
    skills: valuesOf('skill'),
    tags: tags.filter((tag) => !known.test(tag)),
  };
}

export function tagLine(
  id: string,
  { level, skills, tags }: { level: string; skills: readonly string[]; tags: readonly string[] },
): string {
  const all = [`level:${level}`, ...skills.map((skill) => `skill:${skill}`), ...tags.map(bare)];
  return `// [id:${id}] ${all.map((tag) => `[tag:${tag}]`).join(' ')}`;
}

/** A bracket would end the tag. */
function bare(tag: string): string {
  return tag.replace(/[[\]\s]+/g, ' ').trim();
}
