/** Someone who accompanies, as far as a load is weighed. */
export interface Carrier<Case extends { readonly id: string } = { readonly id: string }> {
  readonly personId: string;
  /** How many they can take at once; not known where they have no profile. */
  readonly capacity: number | null;
  readonly cases: readonly Case[];
}

/** The same people, some cases in other hands: what it would be, and nothing that is written. A case or a person that is not there moves nothing. */
export function reassigned<Case extends { readonly id: string }, Person extends Carrier<Case>>(people: readonly Person[], moves: ReadonlyMap<string, string>): readonly Person[] {
  const known = new Set(people.map(({ personId }) => personId));
  const goesTo = ({ id }: Case, from: string): string => {
    const to = moves.get(id);
    return to !== undefined && known.has(to) ? to : from;
  };
  const placed = people.flatMap(({ personId, cases }) => cases.map((each) => ({ each, to: goesTo(each, personId) })));
  return people.map((person) => ({ ...person, cases: placed.filter(({ to }) => to === person.personId).map(({ each }) => each) }));
}

/** How many cases beyond what someone can take; none where it is not known. */
export const beyondCapacity = ({ capacity, cases }: Carrier): number => (capacity === null ? 0 : Math.max(0, cases.length - capacity));
