import { didYouMean } from '../model/closest.js';
import { usage } from './failure.js';

/** The options of one command line, read with their types; what does not fit stops the command with a sentence. */
export class OptionValues {
  constructor(
    private readonly values: Readonly<Record<string, unknown>>,
    private readonly command: string,
  ) {}

  /** The same without some of its options. */
  without(names: readonly string[]): OptionValues {
    const left = names.map(camelCase);
    const values = Object.entries(this.values).filter(([name]) => !left.includes(name));
    return new OptionValues(Object.fromEntries(values), this.command);
  }

  /** The same with more options given. */
  with(more: Readonly<Record<string, unknown>>): OptionValues {
    return new OptionValues({ ...this.values, ...more }, this.command);
  }

  /** Whether it was given, with whatever value. */
  has(name: string): boolean {
    return this.values[camelCase(name)] !== undefined;
  }

  flag(name: string): boolean {
    return this.values[camelCase(name)] === true;
  }

  /** Of a flag that can be given both ways; undefined where it was not given. */
  given(name: string): boolean | undefined {
    const value = this.values[camelCase(name)];
    return typeof value === 'boolean' ? value : undefined;
  }

  text(name: string): string | undefined {
    const value = this.values[camelCase(name)];
    return typeof value === 'string' ? value : undefined;
  }

  /** The values of a repeatable option; a comma separates several in one. */
  list(name: string): readonly string[] {
    const value = this.values[camelCase(name)];
    const given: readonly unknown[] = Array.isArray(value) ? value : [];
    return given
      .filter((each) => typeof each === 'string')
      .flatMap((each) => each.split(',').filter(Boolean));
  }

  /** The values of a repeatable option as they were given. */
  paths(name: string): readonly string[] {
    const value = this.values[camelCase(name)];
    const given: readonly unknown[] = Array.isArray(value) ? value : [];
    return given.filter((each) => typeof each === 'string');
  }

  /** A number in a range, whole unless `fraction` is set. */
  number(name: string, range: { min: number; max: number; fraction?: boolean }): number | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
    const fits = value >= range.min && value <= range.max;
    if (fits && (range.fraction === true || Number.isInteger(value))) return value;
    const sort = range.fraction === true ? 'number' : 'whole number';
    throw this.wrong(name, `takes a ${sort} from ${range.min} to ${range.max}, not "${text}"`);
  }

  oneOf<const Name extends string>(name: string, names: readonly Name[]): Name | undefined {
    const text = this.text(name);
    return text === undefined ? undefined : this.pick(name, text, names);
  }

  someOf<const Name extends string>(name: string, names: readonly Name[]): readonly Name[] {
    return this.list(name).map((text) => this.pick(name, text, names));
  }

  private pick<const Name extends string>(name: string, text: string, names: readonly Name[]): Name {
    const found = names.find((each) => each === text);
    if (found !== undefined) return found;
    throw this.wrong(name, `takes one of ${names.join(', ')}, not "${text}"${didYouMean(text, names)}`);
  }

  private wrong(name: string, detail: string) {
    return usage(`--${name} ${detail}`, `See: prep ${this.command} --help`);
  }
}

function camelCase(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
