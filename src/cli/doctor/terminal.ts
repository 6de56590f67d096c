import type { Context } from '../context.js';
import { note, ok, type Remark } from './remark.js';

/** What the terminal is taken for, and how a drill would ask in it. */
export function checkTerminal(context: Context): Promise<readonly Remark[]> {
  const { stdout, env } = context.world;
  const size = stdout.isTTY === true ? `${stdout.columns ?? '?'}x${stdout.rows ?? '?'}` : 'no terminal';
  const colours = context.paint(stdout).coloured ? 'colours' : 'no colours';
  const unicode = isUnicode(env) ? 'Unicode' : 'no Unicode (LANG, LC_ALL)';
  const text = `${size}, TERM=${env['TERM'] ?? ''}, ${colours}, ${unicode}`;
  const reason = noMenus(context);
  return Promise.resolve([
    reason === undefined
      ? ok('terminal', `${text}; a drill asks with menus`)
      : note('terminal', `${text}; a drill asks with numbered lines, since ${reason}`),
  ]);
}

function isUnicode(env: Context['world']['env']): boolean {
  const names = ['LC_ALL', 'LC_CTYPE', 'LANG'];
  const locale = names.map((name) => env[name]).find((value) => value !== undefined && value !== '');
  return /utf-?8/i.test(locale ?? '');
}

/** Why there will be no menus, as `Context.takesMenus` sees it. */
function noMenus(context: Context): string | undefined {
  const { stdin, stdout, env } = context.world;
  if (context.takesMenus) return undefined;
  if (context.accessible) return '--accessible or ACCESSIBLE is set';
  if (stdin.isTTY !== true) return 'stdin is no terminal';
  if (stdout.isTTY !== true) return 'stdout is no terminal';
  return env['TERM'] === 'dumb' ? 'TERM is "dumb"' : 'it has fewer than 20 columns';
}
