import type { FrontEnd } from '../../drill/ports.js';
import type { Context } from '../context.js';
import type { Interrupts } from '../interrupts.js';

/** The front end that fits: JSON Lines where asked for, else one for a person. */
export async function chooseFrontEnd(
  context: Context,
  interrupts: Interrupts,
  { jsonl, asksConfidence }: { readonly jsonl: boolean; readonly asksConfidence: boolean },
): Promise<FrontEnd> {
  if (!jsonl) {
    const { openTerminal } = await import('../terminal/open.js');
    return openTerminal(context, interrupts, { asksConfidence });
  }
  const { stdin, stdout } = context.world;
  const { JsonLinesFrontEnd } = await import('../jsonl/front-end.js');
  const { LineReader } = await import('../lines.js');
  return new JsonLinesFrontEnd(new LineReader(stdin, interrupts), (text) => void stdout.write(text));
}
