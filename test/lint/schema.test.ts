import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { packSchema } from '../../src/lint/schema.js';
import { question, withoutMarks } from '../../src/lint/samples.js';
import { kindNames } from '../../src/model/question.js';

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
const validate = ajv.compile(packSchema());
const shipped = readdirSync('questions').filter((name) => name.endsWith('.yaml'));

/** What an editor would say of the pack: where and what. */
function complaints(yaml: string): readonly string[] {
  validate(parse(yaml));
  return (validate.errors ?? [])
    .filter((error) => error.keyword !== 'if')
    .map((error) => `${error.instancePath} ${error.keyword}`);
}

describe('packSchema', () => {
  test('is a valid schema of draft-07', () => {
    expect(packSchema().$schema).toBe('http://json-schema.org/draft-07/schema#');
    expect(ajv.validateSchema(packSchema())).toBe(true);
  });

  test('is what lies in schema/', () => {
    const file = readFileSync('schema/pack.schema.json', 'utf8');
    expect(file).toBe(`${JSON.stringify(packSchema(), null, 2)}\n`);
  });

  test.each(shipped)('accepts questions/%s', (name) => {
    expect(complaints(readFileSync(`questions/${name}`, 'utf8'))).toEqual([]);
  });
});

const choice = withoutMarks(
  question('choice', 'options: [{text: GET, why: It is safe.}, {text: POST, correct: true}]').files[
    'sample.yaml'
  ] ?? '',
);

describe('the schema rejects', () => {
  test.each([
    ['an unknown key of the pack', ['area: data', 'aera: data'], [' required', ' additionalProperties']],
    ['an unknown key of a question', ['explain:', 'explian:'], ['/questions/0 additionalProperties']],
    [
      'a key of another kind',
      ['  explain:', '  accept: [x]\n    explain:'],
      ['/questions/0 additionalProperties'],
    ],
    ['an unknown key of an option', ['why:', 'because:'], ['/questions/0/options/0 additionalProperties']],
    ['an unknown kind', ['kind: choice', 'kind: chioce'], ['/questions/0/kind enum']],
    ['an unknown level', ['level: mid', 'level: medium'], ['/questions/0/level enum']],
    ['a question without level', ['    level: mid\n', ''], ['/questions/0 required']],
    [
      'a kind without its fields',
      ['kind: choice', 'kind: boolean'],
      ['/questions/0 required', '/questions/0 additionalProperties'],
    ],
    ['an id that is no slug', ['id: sample', 'id: A Sample'], ['/questions/0/id pattern']],
    ['no skill', ['[technologies]', '[]'], ['/questions/0/skills minItems']],
    ['options that are no list', [/options: .*/, 'options: GET'], ['/questions/0/options type']],
    [
      'a single option',
      [/options: .*/, 'options: [{text: GET, correct: true}]'],
      ['/questions/0/options minItems'],
    ],
    [
      'nine options',
      [/options: .*/, `options: [${'{text: GET}, '.repeat(9)}]`],
      ['/questions/0/options maxItems'],
    ],
    ['a flag that is a text', ['correct: true', 'correct: "yes"'], ['/questions/0/options/1/correct type']],
  ] as const)('%s', (_what, [from, to], expected) => {
    const broken = choice.replace(from, to);
    expect(broken).not.toBe(choice);
    expect([...complaints(broken)].sort()).toEqual([...expected].sort());
  });

  test('nothing of the pack that the others are made of', () => {
    expect(complaints(choice)).toEqual([]);
  });

  test.each(['404', '1.10', '0x10', 'true'])('nor a slug that other readers take for a value: %s', (slug) => {
    expect(complaints(choice.replace('id: sample', `id: ${slug}`))).toEqual([]);
    expect(complaints(choice.replace('id: sample', 'id: -5'))).toEqual(['/questions/0/id minimum']);
  });
});

test('an editor that knows the kind can offer every key of it', () => {
  const { definitions } = packSchema();
  for (const name of kindNames()) {
    expect(definitions).toHaveProperty([name, 'properties', 'prompt']);
    expect(definitions).toHaveProperty([name, 'additionalProperties'], false);
  }
  expect(definitions).toHaveProperty(['order', 'properties', 'items', 'type'], 'array');
});
