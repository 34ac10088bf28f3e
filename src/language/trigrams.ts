/** franc, loaded only when letters and small words leave a doubt: its tables cost more to load than a short article to read. */

type Franc = typeof import('franc');
let loaded: Franc | undefined;

/** ISO 639-3 as franc says it, to the shortest ISO 639 code. */
// prettier-ignore
const SHORT: Readonly<Record<string, string>> = {
  arb: 'ar', ary: 'ar', pes: 'fa', prs: 'fa', urd: 'ur', pbu: 'ps', uig: 'ug', snd: 'sd', eng: 'en', fra: 'fr', deu: 'de', spa: 'es', ita: 'it', por: 'pt',
  nld: 'nl', swe: 'sv', dan: 'da', nob: 'no', tur: 'tr', pol: 'pl', ces: 'cs', ron: 'ro', hun: 'hu', rus: 'ru', ukr: 'uk', bul: 'bg', srp: 'sr', bel: 'be',
  kaz: 'kk', hin: 'hi', mar: 'mr', nep: 'ne', ind: 'id', zlm: 'ms', kmr: 'ku', vie: 'vi', swh: 'sw', som: 'so', hau: 'ha', yor: 'yo', azj: 'az', uzn: 'uz',
};

/**
 * The likeliest language of a text by its trigrams.
 * @param only ISO 639-3 codes to choose from; all of franc's when left out
 * @returns the shortest ISO 639 code, or `und`; `confidence` grows with the lead over the second language
 */
export function trigramLanguage(text: string, only: readonly string[] = []): { code: string; confidence: number } {
  loaded ??= require('franc') as Franc;
  const [first, second] = loaded.francAll(text, { minLength: 20, ...(only.length > 0 ? { only: [...only] } : {}) });
  if (first === undefined || first[0] === 'und') return { code: 'und', confidence: 0 };
  const lead = second === undefined ? 1 : Math.max(0, first[1] - second[1]);
  return { code: SHORT[first[0]] ?? first[0], confidence: Math.min(0.99, 0.6 + 2 * lead) };
}
