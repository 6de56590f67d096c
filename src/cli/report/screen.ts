import type { Screen } from '../../report/formats/format.js';
import type { Context } from '../context.js';
import type { Wish } from './wish.js';

const widest = 100;

/** What a report may use of the terminal. */
export function screenOf(context: Context, { explain }: Wish): Screen {
  const { env, stdout } = context.world;
  const dumb = env['TERM'] === 'dumb';
  const locale = env['LC_ALL'] ?? env['LC_CTYPE'] ?? env['LANG'] ?? '';
  return {
    width: Math.min(context.width, widest),
    paint: context.paint(stdout),
    accessible: context.accessible,
    unicode: !dumb && /utf-?8/i.test(locale),
    explain,
  };
}
