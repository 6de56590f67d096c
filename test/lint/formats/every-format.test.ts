import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import * as formats from '../../../src/lint/formats/all.js';
import type { Format } from '../../../src/lint/formats/format.js';
import { startOfFile } from '../../../src/model/place.js';
import { brokenPacks, noFindings } from './broken-packs.js';

const registered: readonly (readonly [string, Format])[] = Object.entries(formats);

/** What could act on a terminal: everything but printable characters and the line feed. */
const acting = /[\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|(?!\n)\p{Cc}/u;

describe.each(registered)('%s', (name, format) => {
  test('gives what is expected, twice the same', async () => {
    const { result, context } = await brokenPacks();
    const output = format(result, context);
    expect(output).toBe(readFileSync(`test/lint/formats/expected/${name}.txt`, 'utf8'));
    expect(format(result, context)).toBe(output);
  });

  test('ends with one line break, and says nothing that acts on a terminal', async () => {
    const { result, context } = await brokenPacks();
    const hostile = '\u001b]0;x\u0007\u009b2J\r\n\u202e\t\ud800';
    const place = startOfFile;
    const rest = {
      place,
      rule: 'stem/empty',
      severity: 'info',
      question: null,
      url: null,
      fix: null,
    } as const;
    const findings = [{ ...rest, file: hostile, message: hostile, help: hostile }, ...result.findings];
    const sources = new Map([...context.sources, [hostile, hostile]]);
    const output = format({ ...result, findings }, { ...context, sources });
    expect(output).toMatch(/[^\n]\n$/);
    expect(output).not.toMatch(acting);
  });

  test('gives the same for any order of the files', async () => {
    const { result, context } = await brokenPacks();
    const sources = new Map([...context.sources].reverse());
    expect(format(result, { ...context, sources })).toBe(format(result, context));
  });

  test('has something to give where nothing was found, and where no source is at hand', async () => {
    const { result, context } = await brokenPacks();
    const without = { ...context, sources: new Map() };
    expect(format(noFindings, without)).toMatch(/^$|[^\n]\n$/);
    expect(format(result, without)).toContain('packs/thin.yaml');
  });
});
