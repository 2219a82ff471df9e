/** What a browser can be asked: a code that was mailed to it, or what a passkey has to sign. */
export const CHALLENGE_PURPOSES = ['sign_in', 'second_factor', 'reset', 'passkey_sign_in', 'passkey_enrolment'] as const;
export type ChallengePurpose = (typeof CHALLENGE_PURPOSES)[number];

/** The purposes whose answer is a code that was mailed. */
export type CodePurpose = Extract<ChallengePurpose, 'sign_in' | 'second_factor' | 'reset'>;

/** Seconds of machine time that a mailed code holds (ASVS 5.0, 6.5.5: ten minutes at most). */
export const CODE_LIFE = 600;

/** Seconds that a passkey has to sign. */
export const SIGNING_TIME = 300;

/** How often one code may be guessed at. */
export const MOST_TRIES = 5;
