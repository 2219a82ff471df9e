/** Abuse cases of the threat model (1 to 25) whose test comes with what it attacks, and the piece of work that brings both. */
export const OWED: Readonly<Record<number, string>> = {
  17: 'OIDC sign-in: an address that the provider has not verified links to no account',
};
