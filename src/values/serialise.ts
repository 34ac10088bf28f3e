/** The last stage: entities with values, offsets in the unit asked for, decisions where they are wanted. */
import type { Choice } from '../decide/decide';
import { Explainer } from '../decide/explain';
import type { Observation } from '../decide/observe';
import type { FoundMention } from '../link/mention';
import type { Linked } from '../link';
import type { Candidates } from '../rules/candidates';
import { DATE, PLACE, TYPES } from '../rules/candidates';
import { NAME_RULES } from '../rules/catalogue';
import { sourceEnd, sourceStart } from '../text/normalise';
import { OffsetConverter } from '../text/offsets';
import type { DateEntity, Decision, ExtractOptions, ExtractionResult, Language, Mention } from '../types';
import { SCHEMA_VERSION } from '../types';
import type { Dates } from './dates';
import { countriesNamed, organisationEntities, personEntities, placeEntities } from './entities';
import { nestedIn } from './nested';

export interface Decided {
  source: string;
  language: Language;
  options: ExtractOptions;
  observation: Observation;
  candidates: Candidates;
  choice: Choice;
  linked: Linked;
  dates: Dates;
}

/** Makes a mention from UTF-16 offsets of the source. */
type MentionAt = (start: number, end: number, coreStart: number, coreEnd: number, confidence: number, rule: string) => Mention;

/** Confidence of dates: their grammar leaves little doubt when it is sure, and says when it is not. */
const DATE_CONFIDENCE = { strong: 0.98, weak: 0.85 } as const;

export function serialise(decided: Decided): ExtractionResult {
  const { source, language, options, observation, linked, dates } = decided;
  const offsets = new OffsetConverter(source, options.offsets ?? 'utf16');
  // Written out, without spreading: there are many mentions, and a spread costs more than all their offsets.
  const place: MentionAt = (start, end, coreStart, coreEnd, confidence, rule) => ({
    text: source.slice(start, end),
    start: offsets.convert(start),
    end: offsets.convert(end),
    coreStart: offsets.convert(coreStart),
    coreEnd: offsets.convert(coreEnd),
    confidence,
    rule,
  });
  const write = (m: FoundMention): Mention => {
    const mention = place(m.start, m.end, m.coreStart, m.coreEnd, m.confidence, m.rule);
    const nested = nestedIn(observation, m);
    if (nested.length > 0)
      mention.nested = nested.map((n) => ({ type: n.type, ...place(n.start, n.end, n.start, n.end, m.confidence, n.rule) }));
    return mention;
  };
  const countries = countriesNamed(
    observation,
    linked.mentions.filter((m) => m.type === PLACE),
  );
  return {
    schemaVersion: SCHEMA_VERSION,
    language,
    referenceDate: dates.reference,
    offsetUnit: options.offsets ?? 'utf16',
    people: personEntities(observation, linked.people, new Map(linked.mentions.map((m) => [m.from, m])), write),
    organisations: organisationEntities(observation, linked.organisations, countries, write),
    places: placeEntities(observation, linked.places, countries, write),
    dates: dateEntities(decided, place),
    ...(options.explain ? { decisions: decisions(decided, offsets) } : {}),
  };
}

function dateEntities({ observation, candidates, choice, dates, options }: Decided, place: MentionAt): DateEntity[] {
  const { text } = observation.lookup.tokens;
  const kept = choice.chosen.filter((i) => candidates.type[i] === DATE).map((i) => candidates.entry[i]!);
  const entities: DateEntity[] = [];
  const known = new Map<string, DateEntity>();
  dates.values(kept).forEach((value, at) => {
    const proposal = dates.proposals[kept[at]!]!;
    const confidence = DATE_CONFIDENCE[proposal.strength];
    if (confidence < (options.minConfidence ?? 0)) return;
    const mention = place(
      sourceStart(text, proposal.start),
      sourceEnd(text, proposal.end),
      sourceStart(text, proposal.coreStart),
      sourceEnd(text, proposal.coreEnd),
      confidence,
      proposal.rule,
    );
    // Two mentions of one day are one date; an unresolved expression stands for itself.
    const key =
      value.value === null
        ? `? ${mention.text} ${value.unresolved}`
        : `${value.value} ${value.calendar} ${value.grain} ${value.modifier} ${value.hijri} ${value.timex3}`;
    const entity = known.get(key);
    if (entity) entity.mentions.push(mention);
    else {
      const made: DateEntity = { id: `d${entities.length + 1}`, ...value, mentions: [mention] };
      known.set(key, made);
      entities.push(made);
    }
  });
  return entities;
}

function decisions({ source, options, observation, candidates, choice, linked, dates }: Decided, offsets: OffsetConverter): Decision[] {
  const { text, start, end } = observation.lookup.tokens;
  const explainer = new Explainer(observation, candidates, choice, observation.lookup.image.weights);
  const confidences = new Map(linked.mentions.map((m) => [m.candidate, m.confidence]));
  const span = (i: number): Pick<Decision, 'type' | 'text' | 'start' | 'end' | 'rule' | 'score'> => {
    const date = candidates.type[i] === DATE ? dates.proposals[candidates.entry[i]!]! : undefined;
    const a = sourceStart(text, date ? date.start : start[candidates.from[i]!]! + candidates.offset[i]!);
    const b = sourceEnd(text, date ? date.end : end[candidates.to[i]! - 1]!);
    return {
      type: TYPES[candidates.type[i]!]!,
      text: source.slice(a, b),
      start: offsets.convert(a),
      end: offsets.convert(b),
      rule: date ? date.rule : NAME_RULES[candidates.rule[i]!]!.id,
      score: Math.round(choice.scores[i]! * 1000) / 1000,
    };
  };
  return choice.chosen
    .filter((i) =>
      candidates.type[i] === DATE
        ? DATE_CONFIDENCE[dates.proposals[candidates.entry[i]!]!.strength] >= (options.minConfidence ?? 0)
        : confidences.has(i),
    )
    .map((i) => {
      const rival = explainer.rival(i);
      const date = candidates.type[i] === DATE ? dates.proposals[candidates.entry[i]!]! : undefined;
      return {
        ...span(i),
        confidence: date ? DATE_CONFIDENCE[date.strength] : confidences.get(i)!,
        evidence: explainer.evidence(i),
        rival: rival < 0 ? null : span(rival),
      };
    });
}
