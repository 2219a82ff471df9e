/**
 * How a session was opened. A third way in, OIDC for staff, would be a method of its own here, beside an action of its own in
 * `actions/` that ends in `SessionStore.open` like every other: accounts would be found by issuer and subject in a table of their own,
 * never by e-mail address, which an identity provider may say wrongly or not at all (abuse case 17, CVE-2026-84458).
 */
export const SESSION_METHODS = ['password', 'totp', 'recovery_code', 'mailed_code', 'passkey'] as const;
export type SessionMethod = (typeof SESSION_METHODS)[number];

/** The methods that prove two things at once, or a password and something held: what staff needs in production (ASVS 5.0, 6.3.3). */
export const TWO_FACTORS: readonly SessionMethod[] = ['totp', 'recovery_code', 'passkey'];
