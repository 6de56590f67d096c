/** Lines that are shown around a change, as `diff -u` does. */
const around = 3;
/** How far to look ahead for the line where both texts go on alike; a fix changes a few lines. */
const window = 60;

/** How two texts differ, in the unified format that `patch` and `git apply` read; empty where they do not. */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  const hunks = hunksOf(stepsBetween(linesOf(before), linesOf(after)));
  return [`--- a/${path}\n`, `+++ b/${path}\n`, ...hunks.map(hunkText)].join('');
}

interface Step {
  readonly sign: ' ' | '-' | '+';
  /** With its line break, where it has one. */
  readonly text: string;
  /** How many lines of each text come before it. */
  readonly before: { readonly old: number; readonly new: number };
}

function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** A way from one text to the other, not always the shortest, in time linear in their length. */
function stepsBetween(a: readonly string[], b: readonly string[]): readonly Step[] {
  const steps: Step[] = [];
  const take = (sign: Step['sign'], [old, now]: readonly [number, number]) => {
    const text = (sign === '+' ? b[now] : a[old]) ?? '';
    steps.push({ sign, text, before: { old, new: now } });
  };
  let [old, now] = [0, 0];
  while (old < a.length || now < b.length) {
    const [gone, come] = alikeAgain(a, b, [old, now]);
    for (let each = 0; each < gone; each += 1) take('-', [old + each, now]);
    for (let each = 0; each < come; each += 1) take('+', [old + gone, now + each]);
    [old, now] = [old + gone, now + come];
    if (old >= a.length || now >= b.length) continue;
    take(' ', [old, now]);
    [old, now] = [old + 1, now + 1];
  }
  return steps;
}

/** How many lines of each text to leave behind until both go on alike: the fewest, or all that is left. */
function alikeAgain(
  a: readonly string[],
  b: readonly string[],
  [old, now]: readonly [number, number],
): readonly [number, number] {
  for (let distance = 0; distance <= window; distance += 1) {
    for (let gone = 0; gone <= distance; gone += 1) {
      const come = distance - gone;
      const line = a[old + gone];
      if (line !== undefined && line === b[now + come]) return [gone, come];
    }
  }
  return [a.length - old, b.length - now];
}

/** Changes with the lines around them; those that come close make one hunk. */
function hunksOf(steps: readonly Step[]): readonly (readonly Step[])[] {
  const hunks: Step[][] = [];
  let end = 0;
  for (const [index, { sign }] of steps.entries()) {
    if (sign === ' ') continue;
    const from = Math.max(end, index - around);
    if (index - around > end || hunks.length === 0) hunks.push([]);
    end = Math.min(steps.length, index + around + 1);
    hunks.at(-1)?.push(...steps.slice(from, end));
  }
  return hunks;
}

function hunkText(steps: readonly Step[]): string {
  const first = steps[0]?.before ?? { old: 0, new: 0 };
  const oldLines = steps.filter(({ sign }) => sign !== '+').length;
  const newLines = steps.filter(({ sign }) => sign !== '-').length;
  const head = `@@ -${range(first.old, oldLines)} +${range(first.new, newLines)} @@\n`;
  return head + steps.map(stepText).join('');
}

/** An empty range names the line before it. */
function range(before: number, lines: number): string {
  const start = lines === 0 ? before : before + 1;
  return lines === 1 ? `${start}` : `${start},${lines}`;
}

function stepText({ sign, text }: Step): string {
  return text.endsWith('\n') ? `${sign}${text}` : `${sign}${text}\n\\ No newline at end of file\n`;
}
