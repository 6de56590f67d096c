import { expect } from '@jest/globals';
import headless from '@xterm/headless';

type Terminal = InstanceType<typeof headless.Terminal>;

/** What a terminal was made to do beside showing text. */
interface Deed {
  readonly what: string;
  readonly detail: string;
}

const fresh = { ...new headless.Terminal({ allowProposedApi: true }).modes };

const [top, bottom] = ['what stood here before', 'what comes after'];

/** A terminal that writes down what it was made to do: the judge of what is hostile and what only looks so. */
export class Witness {
  readonly deeds: Deed[] = [];
  private readonly terminal: Terminal;

  constructor(columns = 100) {
    this.terminal = new headless.Terminal({
      cols: columns,
      rows: 30,
      scrollback: 20_000,
      allowProposedApi: true,
      convertEol: true,
    });
    const saw = (what: string) => (detail: unknown) => void this.deeds.push({ what, detail: String(detail) });
    this.terminal.onTitleChange(saw('title'));
    this.terminal.onBell(() => saw('bell')(''));
    // Answers to questions reach the shell as if they were typed.
    this.terminal.onData(saw('answer'));
    this.terminal.onBinary(saw('answer'));
    this.terminal.buffer.onBufferChange(() => saw('screen')(''));
    for (const code of [4, 10, 52]) this.hear(code, `OSC ${code}`);
    this.hear(8, 'link', (data) => /^;(?:https?:\/\/[!-~]+)?$/.test(data));
  }

  private hear(code: number, what: string, allowed: (data: string) => boolean = () => false): void {
    this.terminal.parser.registerOscHandler(code, (data) => {
      if (!allowed(data)) this.deeds.push({ what, detail: data });
      return false;
    });
  }

  async sees(text: string): Promise<readonly string[]> {
    await new Promise<void>((done) => this.terminal.write(`${top}\n${text}\n${bottom}\n`, done));
    return this.lines();
  }

  private lines(): readonly string[] {
    const { active } = this.terminal.buffer;
    return Array.from(
      { length: active.length },
      (_, at) => active.getLine(at)?.translateToString(true) ?? '',
    );
  }

  /** Nothing but text has come of it, each line below the one before, and nothing is left switched on. */
  expectPeace(): void {
    const { buffer, modes } = this.terminal;
    const lines = this.lines().map((line) => line.trimEnd());
    expect(this.deeds).toEqual([]);
    expect(buffer.active.type).toBe('normal');
    expect(lines[0]).toBe(top);
    expect(lines.findLast((line) => line !== '')).toBe(bottom);
    expect(buffer.active.cursorX).toBe(0);
    expect(modes).toEqual(fresh);
  }
}

/** Everything that clean text has none of: what acts, what hides, and floods. */
const acting =
  /(?!\n)\p{Cc}|[\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|[\p{M}\u200b-\u200d]{9}/u;

/** Colours and links of our own, which `paint` writes. */
const paint = /\u001b\[(?:1|2|22|3[1236]|39)m|\u001b\]8;;(?:https?:\/\/[!-~]+)?\u0007/g;

/**
 * Holds what the program wrote against a real terminal: it shows every field, from its first word to its last, and
 * does nothing else.
 */
export async function expectShown(written: string, fields: readonly string[]): Promise<void> {
  expect(written.replace(paint, '')).not.toMatch(acting);
  const witness = new Witness();
  const lines = await witness.sees(written);
  witness.expectPeace();
  // Words may be broken where a line is full; what goes on begins with a blank, or a plus in code.
  const shown = lines.map((line) => line.replace(/^\s*(?:\+ )?/, '').trimEnd()).join('');
  for (const field of fields) {
    const [from, to] = [shown.indexOf(`«${field}`), shown.indexOf(`${field}»`)];
    expect([field, from >= 0, to > from]).toEqual([field, true, true]);
  }
}
