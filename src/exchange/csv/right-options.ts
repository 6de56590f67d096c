interface Cells {
  readonly options: readonly string[];
  readonly correct: string;
  readonly answer: string;
}

type Right =
  | { readonly ok: true; readonly options: readonly string[]; readonly correct: readonly string[] }
  | { readonly ok: false; readonly why: string };

/**
 * Which options are right: named by their text, by numbers from 1 or by letters, in the cell `correct`, or else in
 * `answer`. An answer that is none of the options is one more of them.
 */
export function rightOptions({ options, correct, answer }: Cells): Right {
  const told = correct === '' ? answer : correct;
  if (told === '') return { ok: false, why: 'no option is said to be right' };
  if (options.includes(told)) return { ok: true, options, correct: [told] };
  const names = told.split(/\s*[\n|,;]\s*/).filter(Boolean);
  const found = names.map((name) => optionCalled(name, options));
  const missing = names.filter((_, index) => found[index] === undefined);
  if (missing.length === 0) return { ok: true, options, correct: found.filter((each) => each !== undefined) };
  if (correct === '') return { ok: true, options: [answer, ...options], correct: [answer] };
  return { ok: false, why: `"${missing.join(', ')}" names none of its ${options.length} options` };
}

function optionCalled(name: string, options: readonly string[]): string | undefined {
  if (options.includes(name)) return name;
  if (/^\d+$/.test(name)) return options[Number(name) - 1];
  return /^[a-h]$/i.test(name) ? options[name.toLowerCase().charCodeAt(0) - 97] : undefined;
}
