/** Territories as they are typed in one line. */
export const typedTerritories = (territories: readonly string[]): string => territories.join(', ');

/** The territories that a line names; none of them means everywhere. */
export const territoriesIn = (typed: string): string[] =>
  typed
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean);
