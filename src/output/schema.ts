/** JSON Schema (2020-12) of one output line: a result, or the error line of an input that failed. The closed sets come from types.ts. */
import { OFFSET_UNITS, ORGANISATION_KINDS, PLACE_KINDS, SCHEMA_VERSION } from '../types';

type Schema = Record<string, unknown>;

const text = { type: 'string' };
const texts = { type: 'array', items: text };
const count = { type: 'integer', minimum: 0 };
const unit = { type: 'number', minimum: 0, maximum: 1 };
const country = { type: ['string', 'null'], pattern: '^[A-Z]{2}$' };
const ids = { type: 'object', additionalProperties: text };
const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });
const list = (name: string): Schema => ({ type: 'array', items: ref(name) });

/** A closed object: every member is named, `optional` ones may be missing. */
function object(members: Record<string, Schema>, optional: readonly string[] = []): Schema {
  return {
    type: 'object',
    properties: members,
    required: Object.keys(members).filter((name) => !optional.includes(name)),
    additionalProperties: false,
  };
}

// prettier-ignore
const mention = {
  text: { ...text, minLength: 1 }, start: count, end: count, coreStart: count, coreEnd: count, confidence: unit, rule: text, nested: list('nestedMention'),
};
const entityType = { enum: ['person', 'organisation', 'place', 'date'] };
const entity = (letter: string): Record<string, Schema> => ({
  id: { type: 'string', pattern: `^${letter}[1-9][0-9]*$` },
  mentions: { ...list('mention'), minItems: 1 },
});
const day = { type: ['string', 'null'] };

const result = object(
  {
    schemaVersion: { const: SCHEMA_VERSION },
    source: text,
    id: {},
    language: object({ code: text, confidence: unit }),
    referenceDate: {
      anyOf: [{ type: 'null' }, object({ value: { type: 'string', format: 'date' }, from: { enum: ['option', 'record', 'text'] } })],
    },
    offsetUnit: { enum: OFFSET_UNITS },
    people: list('person'),
    organisations: list('organisation'),
    places: list('place'),
    dates: list('date'),
    decisions: list('decision'),
  },
  ['source', 'id', 'decisions'],
);

const failure = object(
  {
    schemaVersion: { const: SCHEMA_VERSION },
    source: text,
    id: {},
    line: { type: 'integer', minimum: 1 },
    error: object({ code: { type: 'string', pattern: '^E_[A-Z_]+$' }, message: text, hint: text }),
  },
  ['source', 'id', 'line'],
);

const date = object(
  {
    ...entity('d'),
    value: { type: ['string', 'null'] },
    calendar: { enum: ['gregorian', 'islamic-umalqura', 'islamic-tbla'] },
    grain: {
      enum: ['minute', 'hour', 'day', 'week', 'month', 'quarter', 'half', 'season', 'year', 'decade', 'century', 'millennium', 'range'],
    },
    start: day,
    end: day,
    modifier: { enum: ['START', 'MID', 'END', 'APPROX', 'BEFORE', 'AFTER', null] },
    inferred: texts,
    hijri: text,
    approximate: { const: true },
    unresolved: text,
    timex3: text,
  },
  ['hijri', 'approximate', 'unresolved', 'timex3'],
);

const rival = { type: entityType, text, start: count, end: count, rule: text, score: { type: 'number' } };

export const RESULT_SCHEMA: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: `https://arabic-extract.invalid/schema/${SCHEMA_VERSION}`,
  title: `arabic-extract result, schemaVersion ${SCHEMA_VERSION}`,
  anyOf: [ref('result'), ref('failure')],
  $defs: {
    result,
    failure,
    mention: object(mention, ['nested']),
    nestedMention: object({ ...mention, type: entityType }, ['nested']),
    person: object({ ...entity('p'), name: text, aliases: texts, roles: texts, ids }, ['ids']),
    organisation: object({ ...entity('o'), name: text, aliases: texts, kind: { enum: ORGANISATION_KINDS }, country, ids }, ['ids']),
    place: object(
      {
        ...entity('l'),
        name: text,
        aliases: texts,
        kind: { enum: PLACE_KINDS },
        country,
        latitude: { type: 'number', minimum: -90, maximum: 90 },
        longitude: { type: 'number', minimum: -180, maximum: 180 },
        ids,
      },
      ['latitude', 'longitude', 'ids'],
    ),
    date,
    // prettier-ignore
    decision: object({
      type: entityType, text, start: count, end: count, rule: text, score: { type: 'number' }, confidence: unit,
      evidence: { type: 'array', items: object({ name: text, weight: { type: 'number' } }) },
      rival: { anyOf: [{ type: 'null' }, object(rival)] },
    }),
  },
};
