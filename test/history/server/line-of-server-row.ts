/** All columns of `prep_rows`, as the driver gives them. */
export const selectRows = 'SELECT * FROM prep_rows';

/** The line of an export that a row on a server was made of: nothing but that can be there, and nothing of it is lost. */
export function lineOfServerRow(row: Readonly<Record<string, unknown>>): string {
  const { device, hash, type, line } = row;
  if (type !== 'review') return String(line);
  const count = (name: string) => Number(row[name]);
  const parsed = (name: string): unknown => JSON.parse(String(row[name]));
  const {
    review: id,
    session,
    question,
    area,
    kind,
    score,
    verdict,
    seconds,
    confidence,
    mode,
    undoes,
  } = row;
  // prettier-ignore
  return JSON.stringify({
    type, device, sequence: count('sequence'), id, session, at: count('said_at'), offset: row['said_offset'],
    question, area, kind, contentHash: row['content_hash'], response: parsed('response'), score, verdict, seconds,
    confidence, hints: count('hints'), optionCount: count('option_count'), mode, points: parsed('points'), undoes, hash,
  });
}
