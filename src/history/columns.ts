/**
 * The columns of each table after the last of this program's steps, in order: to take all steps in memory each time a
 * history is opened takes longer than a report. A test holds the two against each other.
 */
const made: Readonly<Record<string, string>> = {
  devices: 'number id created_at last_sequence',
  drafts: 'number device at offset question text hash sequence',
  forecasts: 'number device at offset for_at readiness low high hash',
  items: 'number question area kind content_hash',
  marks: 'number device at offset question what note removed hash sequence',
  plans: 'number device at offset content hash',
  reviews:
    'number id device sequence session at offset item response score verdict seconds confidence hints option_count ' +
    'mode points undoes hash',
  session_ends: 'session at offset hash device sequence',
  sessions: 'number id device at offset mode targets filters seed planned hash sequence',
  summaries: 'name through content',
};

/** A line for each column: its table, its name, and 0 since none is computed. */
export function madeColumns(): string {
  const lines = Object.entries(made).flatMap(([table, names]) =>
    names.split(' ').map((name) => `${table}.${name} 0`),
  );
  return lines.join('\n');
}
