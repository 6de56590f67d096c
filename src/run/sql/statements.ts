/**
 * A script as its statements. The database is asked to prepare each by itself and refuses two in one, so that a
 * statement which this reads differently from SQLite is an error and never slips through.
 */
export function statementsOf(script: string): readonly string[] {
  const statements: string[] = [];
  let open = '';
  for (const piece of pieces(script)) {
    open += piece;
    // The statements inside a trigger end with semicolons too; "END;" ends it.
    if (isTrigger(open) && !/^end\b/i.test(withoutComments(piece))) continue;
    if (withoutComments(open) !== '') statements.push(open);
    open = '';
  }
  if (withoutComments(open) !== '') statements.push(open);
  return statements;
}

const token =
  /'[^']*(?:'|$)|"[^"]*(?:"|$)|`[^`]*(?:`|$)|\[[^\]]*(?:\]|$)|--[^\n]*|\/\*[^]*?(?:\*\/|$)|;|[^'"`[;/-]+|[^]/g;

/** Cut behind each semicolon that stands in no string, name or comment. */
function pieces(script: string): readonly string[] {
  const found: string[] = [];
  let open = '';
  for (const [text] of script.matchAll(token)) {
    open += text;
    if (text !== ';') continue;
    found.push(open);
    open = '';
  }
  return [...found, open];
}

function isTrigger(statement: string): boolean {
  return /^create\s+(?:temp\s+|temporary\s+)?trigger\b/i.test(withoutComments(statement));
}

function withoutComments(statement: string): string {
  return statement.replace(/^(?:[\s;\ufeff]|--[^\n]*(?:\n|$)|\/\*[^]*?(?:\*\/|$))+/, '');
}

/** The first word, in capitals; empty where there is none. */
function firstWord(statement: string): string {
  return /^[a-z]+/i.exec(withoutComments(statement))?.[0].toUpperCase() ?? '';
}

/** Settings that stay within the database in memory. */
const harmlessPragmas = [
  ...[
    'foreign_keys',
    'defer_foreign_keys',
    'recursive_triggers',
    'case_sensitive_like',
    'ignore_check_constraints',
  ],
  ...[
    'reverse_unordered_selects',
    'automatic_index',
    'encoding',
    'user_version',
    'application_id',
    'journal_mode',
  ],
  ...[
    'table_info',
    'table_xinfo',
    'table_list',
    'index_list',
    'index_info',
    'index_xinfo',
    'foreign_key_list',
  ],
  ...['foreign_key_check', 'integrity_check', 'quick_check', 'compile_options', 'page_size', 'page_count'],
  ...[
    'isolation_level',
    'read_uncommitted',
    'legacy_alter_table',
    'optimize',
    'analysis_limit',
    'synchronous',
  ],
];

/** Why a statement is not run, wherever it comes from: it would reach for files or for the settings of the process. */
export function refusal(statement: string): string | undefined {
  const word = firstWord(statement);
  // Some settings change while a statement is only being prepared.
  const told =
    word === 'EXPLAIN' ? /\b(?:attach|detach|vacuum|pragma)\b/i.exec(statement)?.[0].toUpperCase() : word;
  if (told === 'ATTACH' || told === 'DETACH' || told === 'VACUUM') {
    return `${told} is not run here: it reaches for files`;
  }
  if (told !== 'PRAGMA') return undefined;
  const name = /^pragma\s+(?:\w+\s*\.\s*)?(\w+)/i.exec(withoutComments(statement))?.[1]?.toLowerCase() ?? '';
  return harmlessPragmas.includes(name) ? undefined : `PRAGMA ${name} is not run here`;
}

/** Statements that give rows, and those that SQLite knows besides; what begins otherwise it calls an error itself. */
const queries = ['SELECT', 'WITH', 'VALUES', 'INSERT', 'UPDATE', 'DELETE', 'REPLACE'];
const others = [
  ...[
    'ALTER',
    'ANALYZE',
    'ATTACH',
    'BEGIN',
    'COMMIT',
    'CREATE',
    'DETACH',
    'DROP',
    'END',
    'EXPLAIN',
    'PRAGMA',
  ],
  ...['REINDEX', 'RELEASE', 'ROLLBACK', 'SAVEPOINT', 'VACUUM'],
];

/** Why a learner's text is not run: only one query is. */
export function queryRefusal(text: string): string | undefined {
  const statements = statementsOf(text);
  if (statements.length === 0) return 'only a query is run here, not an empty text';
  const word = firstWord(text);
  if (others.includes(word)) return `only a query is run here, not ${word}`;
  // A word that is no statement is better explained by SQLite than by a count.
  if (statements.length > 1 && queries.includes(word))
    return `one statement is run here, not ${statements.length}`;
  return undefined;
}
