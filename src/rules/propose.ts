/** Proposes candidates for people, organisations and places, sentence by sentence, in the order of their first tokens. */
import type { Observation } from '../decide/observe';
import { CATEGORY } from '../decide/categories';
import { entryType } from '../lexicon/format';
import { Candidates, DATE, ORGANISATION, PERSON, PLACE } from './candidates';
import { RULE } from './catalogue';
import { completeKnown, opensBranch, proposeBareOrganisations } from './bare-organisation';
import { proposeOrganisations } from './organisation';
import { proposePeople } from './person';
import { opensPlace, proposePlaces } from './place';
import { hashtags } from '../text/hashtag';
import type { DateProposal } from '../values/dates';

const KNOWN_RULE = [RULE['person.known'], RULE['organisation.known'], RULE['place.known']];
const OVERLAY_RULE = [RULE['person.overlay'], RULE['organisation.overlay'], RULE['place.overlay']];
const KNOWN_TYPE = [PERSON, ORGANISATION, PLACE];

/**
 * All candidates of a text, sorted by first token.
 * @param dates what the date grammar proposes, in reading order
 * @param hashtagParts whether a name may be part of a longer hashtag (`بيروت` in `#انفجار_بيروت`); otherwise it is the whole or none
 */
export function propose(observation: Observation, dates: readonly DateProposal[] = [], hashtagParts = false): Candidates {
  const { lookup } = observation;
  const { tokens, matches, matchCount, image } = lookup;
  const candidates = new Candidates();
  const tags = hashtagParts ? [] : hashtags(tokens);
  /** Known people whose title stands before them in the gazetteer, until their own first token is reached: token, end, entry. */
  const behindTitle: number[] = [];
  let tag = 0;
  let match = 0;
  let date = 0;
  for (let sentence = 0; sentence + 1 < tokens.sentences.length; sentence++) {
    const first = tokens.sentences[sentence]!;
    const last = tokens.sentences[sentence + 1]!;
    for (let t = first; t < last; t++) {
      while (tag < tags.length && tags[tag + 1]! <= t) tag += 2;
      candidates.keepWhole(tags[tag] ?? -1, tags[tag + 1] ?? -1);
      const firstMatch = match;
      for (; match < matchCount && matches[match * 4] === t; match++) {
        const to = matches[match * 4 + 1]!;
        if (to > last) continue;
        const entry = matches[match * 4 + 3]!;
        const type = entryType(image.entryInfo[entry]!);
        const rule = entry < image.ownEntries ? KNOWN_RULE[type]! : OVERLAY_RULE[type]!;
        const name = type === PERSON && rule === KNOWN_RULE[PERSON] ? nameBehindTitle(observation, t, to) : t;
        if (name > t) behindTitle.push(name, to, entry);
        else candidates.add(t, to, KNOWN_TYPE[type]!, rule, matches[match * 4 + 2]!, entry);
      }
      for (let k = 0; k < behindTitle.length; k += 3) {
        if (behindTitle[k] !== t) continue;
        candidates.add(t, behindTitle[k + 1]!, PERSON, KNOWN_RULE[PERSON]!, 0, behindTitle[k + 2]!);
        behindTitle.splice(k, 3);
        k -= 3;
      }
      // `محافظة ذي قار`, `كهرباء ذي قار`: what the gazetteer knows completes a class noun or a field of work, whatever its words are.
      const place = opensPlace(observation, t);
      if (place || opensBranch(observation, t))
        for (let m = match; m < matchCount && matches[m * 4] === t + 1; m++) {
          if (matches[m * 4 + 2] !== 0 || matches[m * 4 + 1]! > last || entryType(image.entryInfo[matches[m * 4 + 3]!]!) !== PLACE)
            continue;
          const rule = place ? RULE['place.class-noun'] : RULE['organisation.branch'];
          candidates.add(t, matches[m * 4 + 1]!, place ? PLACE : ORGANISATION, rule, lookup.offset[t]!);
        }
      for (; date < dates.length && dates[date]!.tokenStart <= t; date++)
        if (dates[date]!.tokenStart === t && dates[date]!.tokenEnd <= last) candidates.add(t, dates[date]!.tokenEnd, DATE, 0, 0, date);
      proposePeople(observation, t, last, candidates);
      proposeOrganisations(observation, t, last, candidates);
      completeMatches(observation, t, firstMatch, match, last, candidates);
      proposeBareOrganisations(observation, t, first, last, candidates);
      proposePlaces(observation, t, last, candidates);
    }
  }
  return candidates;
}

/**
 * Proposes what completes the organisations that the gazetteer knows at token `t`, and those in quotes that open there: `«حزب الله» اللبناني`
 * takes the quotes into the name.
 * @param from first match at the token, `to` the match behind its last
 */
function completeMatches(observation: Observation, t: number, from: number, to: number, limit: number, candidates: Candidates): void {
  const { category, lookup } = observation;
  const { matches, matchCount, image } = lookup;
  const isOrganisation = (match: number): boolean => entryType(image.entryInfo[matches[match * 4 + 3]!]!) === ORGANISATION;
  for (let m = from; m < to; m++)
    if (matches[m * 4 + 1]! <= limit && isOrganisation(m))
      completeKnown(observation, t, matches[m * 4 + 1]!, limit, matches[m * 4 + 2]!, matches[m * 4 + 3]!, candidates);
  if (category[t] !== CATEGORY.quote) return;
  for (let m = to; m < matchCount && matches[m * 4] === t + 1; m++) {
    const close = matches[m * 4 + 1]!;
    if (close < limit && category[close] === CATEGORY.quote && matches[m * 4 + 2] === 0 && isOrganisation(m))
      completeKnown(observation, t, close + 1, limit, 0, matches[m * 4 + 3]!, candidates);
  }
}

/** The gazetteer knows `البابا شنودة` and `الملك فيصل` by their titles, too; the mention begins behind them. */
function nameBehindTitle({ category }: Observation, from: number, to: number): number {
  let t = from;
  while (t + 1 < to && (category[t] === CATEGORY.rank || category[t] === CATEGORY.honorific)) t++;
  return t;
}
