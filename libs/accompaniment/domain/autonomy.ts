/** Who says how autonomous the organisation is: itself, and the federation. Both are asked. */
export const AUTONOMY_SIDES = ['organisation', 'federation'] as const;
export type AutonomySide = (typeof AUTONOMY_SIDES)[number];

/** When it is asked: at the opening of an accompaniment, and at its closing. */
export const AUTONOMY_MOMENTS = ['before', 'after'] as const;
export type AutonomyMoment = (typeof AUTONOMY_MOMENTS)[number];

interface Said {
  readonly side: AutonomySide;
  readonly moment: AutonomyMoment;
}

/** The last answer of each side at each moment, in that order: a new answer takes the place of the one before, which stays on file. */
export const lastAnswers = <Answer extends Said>(oldestFirst: readonly Answer[]): readonly Answer[] =>
  AUTONOMY_SIDES.flatMap((side) => AUTONOMY_MOMENTS.flatMap((moment) => oldestFirst.findLast((answer) => answer.side === side && answer.moment === moment) ?? []));
