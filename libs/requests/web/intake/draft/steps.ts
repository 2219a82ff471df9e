/** The five question pages, in order; each has its address, so that the browser's back button is safe. */
export const STEPS = ['sujet', 'situation', 'description', 'joindre', 'acces'] as const;

export type Step = (typeof STEPS)[number];

export const REVIEW_URL = '/demande/verification';
export const SENT_URL = '/demande/recue';
export const ASKER_URL = '/demande/organisme';
export const RESUME_URL = '/demande/reprendre';

export const stepUrl = (step: Step): string => `/demande/${step}`;

export const stepNumber = (step: Step): number => STEPS.indexOf(step) + 1;

/** Where « Continuer » leads: the next question, or back to the review it came from. */
export function nextUrl(step: Step, fromReview: boolean): string {
  const next = STEPS[stepNumber(step)];
  return fromReview || !next ? REVIEW_URL : stepUrl(next);
}

/** Where « Retour » leads. */
export function previousUrl(step: Step, fromReview: boolean): string {
  if (fromReview) return REVIEW_URL;
  const previous = STEPS[stepNumber(step) - 2];
  return previous ? stepUrl(previous) : ASKER_URL;
}
