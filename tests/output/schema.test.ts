import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { RESULT_SCHEMA } from '../../src/output/schema';
import { run, SENTENCE } from '../cli/command';
import { example } from './example';

const ajv = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true });
addFormats(ajv);
const validate = ajv.compile(RESULT_SCHEMA);

/** The errors of a value, empty where it is valid. */
export function problems(value: unknown): string[] {
  return validate(value) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

describe('the schema of results', () => {
  test('accepts a result and an error line', () => {
    expect(problems(example())).toEqual([]);
    expect(problems({ schemaVersion: 1, source: 'x', error: { code: 'E_ENCODING', message: '', hint: '' } })).toEqual([]);
  });

  test.each([
    ['an unknown member', { extra: 1 }],
    ['a kind that is none', { organisations: [{ ...example().organisations[0], kind: 'club?' }] }],
    ['an entity without mentions', { people: [{ ...example().people[0], mentions: [] }] }],
    ['a missing group', { dates: undefined }],
    ['a negative offset', { people: [{ ...example().people[0], mentions: [{ ...example().people[0]?.mentions[0], start: -1 }] }] }],
  ])('refuses %s', (_what, change) => {
    expect(problems(JSON.parse(JSON.stringify({ ...example(), ...change })))).not.toEqual([]);
  });

  test('--print-schema prints it, and what the command prints fits it', () => {
    expect(JSON.parse(run(['--print-schema']).stdout)).toEqual(RESULT_SCHEMA);
    for (const args of [[], ['--explain'], ['--offsets', 'byte'], ['--reference-date', '2025-01-01']]) {
      expect(problems(JSON.parse(run(args, { input: SENTENCE }).stdout))).toEqual([]);
    }
  });
});
