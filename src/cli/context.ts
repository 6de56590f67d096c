import type { Clock } from '../drill/ports.js';
import type { Library, Places } from '../packs/library.js';
import { clean, cleanPainted } from './clean.js';
import { sessionClock } from './clock.js';
import { Stop, usage } from './failure.js';
import type { OptionValues } from './option-values.js';
import { type ColorChoice, type Paint, paintFor } from './paint.js';
import { type HomePlaces, homePlaces, pathList } from './places.js';
import type { Output, World } from './world.js';

/** What the global options make of the world, for the run of one command. */
export class Context {
  readonly clock: Clock;
  readonly home: HomePlaces;

  constructor(
    readonly world: World,
    private readonly options: OptionValues,
  ) {
    this.clock = sessionClock(world, this.startAt());
    this.home = homePlaces(world);
  }

  /** Results; on a terminal nothing in them acts, elsewhere they go out as they are. */
  print(text: string): void {
    const { stdout } = this.world;
    const shown = stdout.isTTY === true ? cleanPainted(text) : text;
    stdout.write(shown === '' || shown.endsWith('\n') ? shown : `${shown}\n`);
  }

  /** Everything that is not the result; silent with --quiet. */
  tell(text: string): void {
    if (!this.options.flag('quiet')) this.world.stderr.write(`${clean(text)}\n`);
  }

  paint(stream: Output): Paint {
    const choice: ColorChoice = this.options.oneOf('color', ['auto', 'always', 'never']) ?? 'auto';
    // A screen reader reads escape sequences aloud, or trips over them.
    const chosen = choice === 'auto' && this.accessible ? 'never' : choice;
    return paintFor(stream, chosen, this.world.env);
  }

  /** Columns of the terminal, or 80 where there is none. */
  get width(): number {
    return this.world.stdout.columns ?? 80;
  }

  get quiet(): boolean {
    return this.options.flag('quiet');
  }

  get verbose(): boolean {
    return this.options.flag('verbose');
  }

  /** Menus need a terminal at both ends that can move its cursor; all else takes the numbered path. */
  get takesMenus(): boolean {
    const { stdin, stdout, env } = this.world;
    const able = stdin.isTTY === true && stdout.isTTY === true && env['TERM'] !== 'dumb' && this.width >= 20;
    return able && !this.accessible;
  }

  /** Nothing is drawn: lines are read from top to bottom, often aloud. */
  get accessible(): boolean {
    return this.options.flag('accessible') || isSet(this.world.env['ACCESSIBLE']);
  }

  /** Whether what is answered in a drill outlives the run. */
  get saves(): boolean {
    return this.options.flag('save') && this.databasePath !== ':memory:';
  }

  /** Whether the shipped packs are among those that can be asked. */
  get shipped(): boolean {
    return this.options.flag('shipped');
  }

  get databasePath(): string {
    return this.options.text('db') ?? nonEmpty(this.world.env['PREP_DB']) ?? this.home.database;
  }

  /** Where packs are looked for: shipped ones, the user's own, and those named for this run. */
  async places(files: readonly string[] = []): Promise<Places> {
    const { whatIs } = await import('../packs/files.js');
    const { shippedPacks, userPacks } = this.home;
    const named = [...pathList(this.world.env['PREP_PACKS']), ...this.options.paths('packs')];
    const missing = named.find((folder) => whatIs(folder) !== 'folder');
    if (missing !== undefined) {
      throw usage(`the folder of packs "${clean(missing)}" does not exist`, 'Check --packs and PREP_PACKS.');
    }
    const own = this.shipped ? [shippedPacks] : [];
    const user = this.shipped && whatIs(userPacks) === 'folder' ? [userPacks] : [];
    return { folders: [...own, ...user, ...named], files };
  }

  async library(files: readonly string[] = []): Promise<Library> {
    const { loadLibrary } = await import('../packs/library.js');
    const { nothingCompiled, readCompiledPacks } = await import('../packs/compiled.js');
    const { shippedPacks } = this.home;
    const compiled = this.shipped
      ? readCompiledPacks(this.world.compiledPacks, shippedPacks)
      : nothingCompiled;
    const loaded = loadLibrary(await this.places(files), compiled);
    if (!loaded.ok) throw new Stop({ kind: 'packs', failure: loaded.failure });
    return loaded.value;
  }

  private startAt(): number | undefined {
    const text = this.options.text('now') ?? nonEmpty(this.world.env['PREP_NOW']);
    if (text === undefined) return undefined;
    const at = /^\d{4}-\d{2}-\d{2}/.test(text) ? Date.parse(text) : Number.NaN;
    if (!Number.isNaN(at)) return at;
    throw usage(`--now takes a time such as 2026-12-10T10:00:00Z, not "${clean(text)}"`, '');
  }
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== '0';
}

function nonEmpty(value: string | undefined): string | undefined {
  return value === '' ? undefined : value;
}
