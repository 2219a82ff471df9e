import type { Asked, Partner, Person, ReasonCode, Suggestion, SuggestionReason } from './suggestion';

/**
 * How much each reason counts. What the requester wants comes first, then what the person knows; where and how they work settle the rest.
 * Ours, not the policy's: capacity « is shown, never a reason to stay silent » (domain.md §2, `priorites.disponibilites`), so that it moves down and hides nobody.
 */
const WEIGHTS: Readonly<Record<ReasonCode, number>> = { wished: 100, skill: 30, worked_before: 12, substitute: 10, territory: 8, time_zone: 4, language: 6, mode: 5, load: 10, full: -15, available: 0, outside: 0 };

/** Whoever is in conflict comes after everyone who is not: they may only be proposed once the requester was told and agreed. */
const A_CONFLICT = -1_000;

interface Weighed extends SuggestionReason {
  /** How much of the weight of the reason holds, from 0 to 1. */
  readonly share: number;
}

const reason = (code: ReasonCode, share: number, values: Omit<SuggestionReason, 'code'> = {}): Weighed => ({ code, share, ...values });
const when = (holds: boolean, code: ReasonCode, values?: Omit<SuggestionReason, 'code'>): readonly Weighed[] => (holds ? [reason(code, 1, values)] : []);

const shared = (mine: readonly string[], asked: readonly string[]): number => asked.filter((each) => mine.includes(each)).length;

function reasonsOf(person: Person, asked: Asked): readonly Weighed[] {
  const known = shared(person.skills, asked.offerItems);
  const { capacity, load } = person;
  return [
    ...when(person.id === asked.wishedId, 'wished'),
    ...(known > 0 ? [reason('skill', known / asked.offerItems.length, { count: known, of: asked.offerItems.length })] : []),
    ...when(person.workedWith > 0, 'worked_before', { count: person.workedWith }),
    ...(person.standsInFor === null ? [] : when(true, 'substitute', { name: person.standsInFor })),
    ...when(asked.territory !== null && person.territories.includes(asked.territory), 'territory'),
    ...when(person.timeZone === asked.timeZone, 'time_zone'),
    ...when(person.languages.includes(asked.language), 'language'),
    ...when(shared(person.modes, asked.preferredModes) > 0, 'mode'),
    ...(capacity === null ? [reason('available', 1)] : load < capacity ? [reason('load', (capacity - load) / capacity, { count: load, of: capacity })] : [reason('full', 1, { count: load, of: capacity })]),
  ];
}

const reasonsOfPartner = (partner: Partner, asked: Asked): readonly Weighed[] => [
  reason('outside', 1),
  ...when(asked.territory !== null && partner.territories.includes(asked.territory), 'territory'),
  ...when(partner.languages.includes(asked.language), 'language'),
];

interface Scored {
  readonly suggestion: Suggestion;
  readonly score: number;
}

const scored = (suggestion: Omit<Suggestion, 'reasons'>, weighed: readonly Weighed[]): Scored => ({
  suggestion: { ...suggestion, reasons: weighed.map(({ share: _share, ...told }) => told) },
  score: weighed.reduce((sum, { code, share }) => sum + WEIGHTS[code] * share, 0) + (suggestion.conflicts.length > 0 ? A_CONFLICT : 0),
});

const byScore = (a: Scored, b: Scored): number =>
  b.score - a.score || a.suggestion.name.localeCompare(b.suggestion.name, 'fr-CA') || (a.suggestion.id < b.suggestion.id ? -1 : Number(a.suggestion.id > b.suggestion.id));

/** Everybody who may be proposed and every resource outside, in the order in which they fit, each with why. Nobody is left out, and nobody is assigned. */
export function suggest(asked: Asked, people: readonly Person[], partners: readonly Partner[]): readonly Suggestion[] {
  const all = [
    ...people.map((person) => scored({ kind: 'person', id: person.id, name: person.name, conflicts: person.conflicts }, reasonsOf(person, asked))),
    ...partners.map((partner) => scored({ kind: 'partner', id: partner.id, name: partner.name, conflicts: [] }, reasonsOfPartner(partner, asked))),
  ];
  return all.sort(byScore).map(({ suggestion }) => suggestion);
}
