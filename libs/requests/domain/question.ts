/** What the product asks a requester by itself, on a day planned beforehand: a review after closing, whether a resource answered, how an accompaniment goes. */
export const QUESTION_KINDS = ['review', 'referral_answer', 'check_in'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];
