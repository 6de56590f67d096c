/** A note with its gap of one number, and what belongs in it. */
export interface Gap {
  readonly number: number;
  /** HTML in which the gap is shown, and every other one is filled. */
  readonly text: string;
  readonly answers: readonly string[];
}

/** The innermost deletion of a text: `{{c1::answer::hint}}`. */
const innermost = /\{\{c(\d{1,3})::((?:(?!\{\{c\d|\}\})[^])*)\}\}/g;

export function hasCloze(html: string): boolean {
  return /\{\{c\d{1,3}::/.test(html);
}

/** A gap for each number, as Anki makes a card for each. */
export function gapsOf(html: string): readonly Gap[] {
  const numbers = new Set([...html.matchAll(/\{\{c(\d{1,3})::/g)].map(([, number]) => Number(number)));
  return [...numbers]
    .sort((a, b) => a - b)
    .map((number) => gapOf(html, number))
    .filter(({ answers }) => answers.length > 0);
}

function gapOf(html: string, number: number): Gap {
  const answers: string[] = [];
  let text = html;
  // A deletion may stand within another: from the inside out, as deep as anybody nests them.
  for (let depth = 0; depth < 8 && hasCloze(text); depth += 1) {
    text = text.replace(innermost, (_, digits: string, inner: string) => {
      const [answer = '', hint] = inner.split('::');
      if (Number(digits) !== number) return answer;
      answers.push(answer);
      return hint === undefined ? '_____' : `_____ (${hint})`;
    });
  }
  return { number, text, answers };
}
