import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { sarif } from '../../../src/lint/formats/sarif.js';
import type { FormatContext } from '../../../src/lint/formats/format.js';
import { plain } from '../../../src/lint/paint.js';
import { lint, type LintResult } from '../../../src/lint/run.js';
import { packFile } from '../sample-files.js';
import { brokenPacks, noFindings } from './broken-packs.js';
import { everySeverity } from './every-severity.js';
import { eachAt, parsedAt } from './parsed.js';

/** The schema of OASIS, as Microsoft ships it. It is of draft-04, of whose differences it uses only `id`. */
function officialSchema(): object {
  const path = createRequire(import.meta.url).resolve(
    '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
  );
  const schema: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (typeof schema !== 'object' || schema === null) throw new Error('the schema is no object');
  return { ...schema, id: undefined, $schema: undefined };
}

const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(
  officialSchema(),
);

async function complaints(result: LintResult): Promise<unknown> {
  const { context } = await brokenPacks();
  validate(JSON.parse(sarif(result, context)));
  return validate.errors;
}

describe('by the official schema', () => {
  test('what was found is valid', async () => {
    expect(await complaints((await brokenPacks()).result)).toBeNull();
  });

  test('a finding of every severity, with and without a fix, is valid', async () => {
    expect(await complaints(everySeverity)).toBeNull();
  });

  test('nothing found is valid', async () => {
    expect(await complaints(noFindings)).toBeNull();
  });

  test('something else is not', () => {
    expect(validate({ version: '2.1.0', runs: [{ tool: {}, results: [{ message: 'text' }] }] })).toBe(false);
  });
});

describe('what code scanning reads', () => {
  const run = (result: LintResult, context: FormatContext, ...path: readonly (string | number)[]) =>
    parsedAt(sarif(result, context), 'runs', 0, ...path);

  test('each result names its rule by id and index', async () => {
    const { result, context } = await brokenPacks();
    const ids = eachAt(run(result, context, 'tool', 'driver', 'rules'), 'id');
    const results = run(result, context, 'results');
    const indexes = eachAt(results, 'ruleIndex').map(Number);
    expect(indexes.map((index) => ids[index])).toEqual(result.findings.map(({ rule }) => rule));
    expect(eachAt(results, 'ruleId')).toEqual(result.findings.map(({ rule }) => rule));
  });

  test('the fingerprints stay when lines are put in above', async () => {
    const prints = async (text: string) => {
      const file = packFile('packs/a.yaml', text);
      const context = { sources: new Map([[file.path, file.text]]), paint: plain, version: '1' };
      return eachAt(run(await lint([file]), context, 'results'), 'partialFingerprints');
    };
    const text = (await brokenPacks()).context.sources.get('packs/thin.yaml') ?? '';
    expect((await prints(text)).length).toBeGreaterThan(2);
    expect(await prints(`# one\n# two\n${text}`)).toEqual(await prints(text));
  });

  test.each([
    ['a b/ü#1.yaml', 'a%20b/%C3%BC%231.yaml'],
    ['./x.yaml', 'x.yaml'],
    ['/tmp/x.yaml', 'file:///tmp/x.yaml'],
    ['C:\\x y.yaml', 'file:///C:/x%20y.yaml'],
    ['<stdin>', '%3Cstdin%3E'],
  ])('the file %s is %s', async (file, uri) => {
    const { context } = await brokenPacks();
    const findings = everySeverity.findings.map((finding) => ({ ...finding, file }));
    const location = run({ ...everySeverity, findings }, context, 'results', 0, 'locations', 0);
    expect(location).toMatchObject({ physicalLocation: { artifactLocation: { uri } } });
  });

  test('a fix says what goes and what comes', async () => {
    const { context } = await brokenPacks();
    const fixes = eachAt(run(everySeverity, context, 'results'), 'fixes', 0);
    const region = { startLine: 3, startColumn: 5, endLine: 3, endColumn: 7 };
    const replacements = [{ deletedRegion: region, insertedContent: { text: '"no"' } }];
    const artifactChanges = [{ artifactLocation: { uri: 'packs/a.yaml' }, replacements }];
    const description = { text: 'quote the text' };
    expect(fixes).toEqual([undefined, { description, artifactChanges }, undefined]);
  });
});
