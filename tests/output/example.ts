/** A small result with one entity of each kind, written by hand, so that the formats are tested apart from the engine. */
import type { ExtractionResult, Mention } from '../../src/types';

export const TEXT = 'زار "هاكان فيدان" مدينة إسطنبول\nفي 2025 & التقى حماس 👍 وفيدان.';

function mention(text: string, core = text, from = 0): Mention {
  const start = TEXT.indexOf(text, from);
  const coreStart = start + text.indexOf(core);
  return { text, start, end: start + text.length, coreStart, coreEnd: coreStart + core.length, confidence: 0.9, rule: 'test.rule' };
}

/** UTF-16 offsets. */
export function example(): ExtractionResult {
  // prettier-ignore

  return {
    schemaVersion: 1,
    source: 'a.txt',
    language: { code: 'ar', confidence: 0.99 },
    referenceDate: { value: '2025-11-06', from: 'text' },
    offsetUnit: 'utf16',
    people: [{ id: 'p1', name: 'هاكان فيدان', aliases: ['فيدان'], roles: ['وزير'], mentions: [mention('هاكان فيدان'), mention('فيدان', 'فيدان', 50)] }],
    organisations: [{ id: 'o1', name: 'حماس', aliases: [], kind: 'movement', country: 'PS', mentions: [mention('حماس')] }],
    places: [
      {
        id: 'l1', name: 'إسطنبول', aliases: [], kind: 'city', country: 'TR', latitude: 41.01, longitude: -28.95, ids: { geonames: '745044' },
        mentions: [{ ...mention('مدينة إسطنبول', 'إسطنبول'), nested: [{ ...mention('إسطنبول'), type: 'place' }] }],
      },
    ],
    dates: [
      { id: 'd1', value: '2025', calendar: 'gregorian', grain: 'year', start: '2025-01-01', end: '2025-12-31', modifier: null, inferred: [], mentions: [mention('2025')] },
    ],
  };
}

export const PLAIN_STYLE = { indent: false, colour: false, many: false };
export const COLOUR_STYLE = { indent: true, colour: true, many: false };

/** Without ANSI colours. */
export function plain(text: string): string {
  return text.replace(new RegExp('\\u001b\\[[0-9;]*m', 'g'), '');
}
