/** Capital letters, Roman and Arabic numbers; small letters only between brackets, since "a" is a word. */
const label = '(?:\\(?(?:[A-H]|[IVX]{1,4}|[1-9])[).]?|\\((?:[a-h]|[ivx]{1,4})\\))';
const noun = '(?:[Oo]ptions?|[Aa]nswers?|[Ss]tatements?|[Ii]tems?)';
const before = `(?:(?:[Oo]nly|[Bb]oth|[Ee]ither|[Nn]either|[Aa]ll of|${noun})\\s+)*`;
const between = '(?:\\s*,\\s*|\\s*,?\\s+(?:and|or|nor|&)\\s+|\\s*[&+]\\s*)';
const after = '(?:\\s+(?:only|both|alone|together|(?:are|is) (?:both |all )?(?:correct|right|true)))*[.]?';
const combination = new RegExp(`^${before}${label}(?:${between}${label})*${after}$`);
/** A mere list such as "1, 3" may be what a program prints. */
const joined = /\b(?:and|or|nor|only|both|either|neither|alone)\b|[&+]/i;

/** The labels that an option such as "A and B", "I, II and IV" or "2 only" is made of; none in any other text. */
export function labelsIn(text: string): readonly string[] {
  const bare = text.trim();
  if (bare.length > 60 || !combination.test(bare) || !joined.test(bare)) return [];
  return (bare.match(/\b(?:[A-H]|[IVX]{1,4}|[1-9]|[a-h]|[ivx]{1,4})\b/g) ?? []).map((each) =>
    each.toUpperCase(),
  );
}

/** Whether a text says what the label stands for: "I. ...", "(a) ...", "1) ...". */
export function explains(text: string, label: string): boolean {
  return new RegExp(`(?:^|[\\s(*-])${label}[.):]`, 'im').test(text);
}
