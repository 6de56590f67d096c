import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import { json } from '../../src/lint/formats/json.js';
import { listRules } from '../../src/lint/list-rules.js';
import { brokenPacks, noFindings } from './formats/broken-packs.js';
import { everySeverity } from './formats/every-severity.js';

function validatorOf(name: string) {
  const schema: unknown = JSON.parse(readFileSync(`schema/${name}.schema.json`, 'utf8'));
  if (typeof schema !== 'object' || schema === null)
    throw new Error(`schema/${name}.schema.json is no schema`);
  return new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);
}

describe('schema/lint.schema.json', () => {
  const validate = validatorOf('lint');

  test('describes what was found, with and without a fix', async () => {
    const { result, context } = await brokenPacks();
    for (const each of [result, everySeverity, noFindings]) {
      validate(JSON.parse(json(each, context)));
      expect(validate.errors).toBeNull();
    }
  });

  test('refuses what lacks a key or has one more', async () => {
    const { context } = await brokenPacks();
    const text = json(everySeverity, context);
    expect(validate(JSON.parse(text.replace('"endLine"', '"end"')))).toBe(false);
    expect(validate(JSON.parse(text.replace('"version": 1', '"version": 2')))).toBe(false);
  });
});

describe('schema/lint-rules.schema.json', () => {
  const validate = validatorOf('lint-rules');

  test('describes the list of rules', () => {
    validate(JSON.parse(JSON.stringify(listRules())));
    expect(validate.errors).toBeNull();
    expect(validate({ version: 1, rules: [{ id: 'x' }] })).toBe(false);
  });
});
