/** Joins the chosen mentions into one entity for each person, organisation and place of the document. */
import { calibrate } from '../decide/calibrate';
import type { Choice } from '../decide/decide';
import type { Observation } from '../decide/observe';
import type { Candidates } from '../rules/candidates';
import { ORGANISATION, PERSON, PLACE } from '../rules/candidates';
import type { Cluster } from './cluster';
import type { FoundMention } from './mention';
import { toMentions } from './mention';
import { linkOrganisations } from './organisations';
import { linkPeople } from './people';
import { linkPlaces } from './places';

/** Below this a mention is more likely wrong than worth showing (chosen for the best F1 on ANERcorp and the held-out articles). */
const LEAST = 0.4;

export interface Linked {
  mentions: FoundMention[];
  people: Cluster[];
  organisations: Cluster[];
  places: Cluster[];
}

/** @param minConfidence mentions below it are left out */
export function link(observation: Observation, candidates: Candidates, choice: Choice, minConfidence: number): Linked {
  const mentions = toMentions(observation, candidates, choice, calibrate, Math.max(minConfidence, LEAST));
  const of = (type: number): FoundMention[] => mentions.filter((m) => m.type === type);
  return { mentions, people: linkPeople(of(PERSON)), organisations: linkOrganisations(of(ORGANISATION)), places: linkPlaces(of(PLACE)) };
}
