import type { SetupView } from './setup.store';

/** The pages, in order, by the segment of their address. */
export const STEPS = ['reseau', 'responsable', 'politique', 'organismes', 'comptes'] as const;
export type Step = (typeof STEPS)[number];

export const isStep = (segment: string): segment is Step => STEPS.some((step) => step === segment);

export const addressOf = (step: Step): string => `/installation/${step}`;

/** Whether a page has been settled. The accounts end the setup: they never are while it lasts. */
export function isSettled(step: Step, { settled, organisations }: SetupView): boolean {
  return { reseau: settled.network, responsable: settled.privacy_officer, politique: settled.policy, organismes: organisations > 0, comptes: false }[step];
}

/** The page that comes after this one. */
export const after = (step: Step): Step => STEPS[STEPS.indexOf(step) + 1] ?? step;
