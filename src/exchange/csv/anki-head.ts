/** The lines by which Anki begins a text that it exports (docs.ankiweb.net, "Text files", file headers). */
export interface AnkiHead {
  /** The text, with empty lines in their place. */
  readonly text: string;
  readonly delimiter: string | undefined;
  /** Whether the cells are HTML. */
  readonly html: boolean;
  /** The names of all columns, where they are given. */
  readonly columns: readonly string[] | undefined;
  /** The names of single columns, by their index from 0. */
  readonly special: ReadonlyMap<number, string>;
}

const line =
  /^#(separator|html|columns|tags column|notetype column|deck column|guid column|tags|notetype|deck):(.*)$/i;
const signs: Readonly<Record<string, string>> = {
  comma: ',',
  semicolon: ';',
  tab: '\t',
  space: ' ',
  pipe: '|',
  colon: ':',
};

export function ankiHead(text: string): AnkiHead {
  const lines = text.split('\n');
  const end = lines.findIndex((each) => !line.test(each));
  const told = new Map(lines.slice(0, Math.max(end, 0)).map((each) => entryOf(each)));
  const rest = lines.map((each, index) => (index < end ? '' : each)).join('\n');
  const separator = told.get('separator');
  const delimiter = separator === undefined ? undefined : (signs[separator.toLowerCase()] ?? separator);
  const columns = told.get('columns')?.split(delimiter ?? '\t');
  return { text: rest, delimiter, html: told.get('html') === 'true', columns, special: specialOf(told) };
}

function entryOf(text: string): [string, string] {
  const [, name = '', value = ''] = line.exec(text) ?? [];
  return [name.toLowerCase(), value.trim()];
}

function specialOf(told: ReadonlyMap<string, string>): ReadonlyMap<number, string> {
  const columns = [...told].flatMap(([name, value]): [number, string][] => {
    const field = /^(.+) column$/.exec(name)?.[1];
    return field === undefined ? [] : [[Number(value) - 1, field]];
  });
  return new Map(columns);
}
