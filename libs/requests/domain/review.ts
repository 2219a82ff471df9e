import { addDays, type CivilDate } from '@phare/kernel/domain';

/** When the organisation says what an accompaniment was worth: at its end, and once it has lived with it (seed 003). */
export const REVIEW_MOMENTS = ['closing', 'later'] as const;
export type ReviewMoment = (typeof REVIEW_MOMENTS)[number];

/** Both questions are answered on the same scale, from « pas du tout » to « tout à fait ». */
export const REVIEW_SCALE = { lowest: 1, highest: 4 } as const;

const LATER_AFTER_DAYS = 60;

/** The days on which the review of a request that closes on `day` is asked. */
export const reviewDays = (day: CivilDate): readonly CivilDate[] => [day, addDays(day, LATER_AFTER_DAYS)];

/** Which of the two a question is, by the day it was planned and the day it is asked on. */
export const reviewMoment = (plannedOn: CivilDate, askOn: CivilDate): ReviewMoment => (askOn === plannedOn ? 'closing' : 'later');
