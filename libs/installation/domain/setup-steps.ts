/** What has to be settled before the first accounts are made, in the order of the pages. Importing organisations can wait. */
export const SETUP_STEPS = ['network', 'privacy_officer', 'policy'] as const;
export type SetupStep = (typeof SETUP_STEPS)[number];

/** What is settled so far. */
export type SettledSteps = Readonly<Record<SetupStep, boolean>>;

/** What is still missing, in order. */
export const missingSteps = (settled: SettledSteps): readonly SetupStep[] => SETUP_STEPS.filter((step) => !settled[step]);
