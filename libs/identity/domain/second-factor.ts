/** What an account is, as far as a second factor goes. */
export interface AccountStanding {
  /** Holds a role, now or by a date to come. */
  readonly staff: boolean;
  /** Of the demonstration, whose password everyone knows: refused in production. */
  readonly demonstration: boolean;
  readonly hasTotp: boolean;
  readonly hasPasskey: boolean;
}

/** What has to come with the right password: nothing, a code of the account's own (app or paper), or a code that is mailed. */
export type FactorAsked = 'none' | 'own' | 'mailed';

/**
 * What a right password still lacks (ASVS 5.0, 6.3.3). A code app is asked for wherever there is one, and whoever of the staff has a
 * passkey signs in with it, or with the password and a recovery code: a password alone must not undo what a passkey protects. Staff
 * without a factor gets in to enrol one. A member gets a mailed code, which no staff ever does (ASVS 5.0, 6.3.6; a deviation for
 * members alone, so that nobody has to buy a telephone to ask for help).
 */
export function factorAsked({ staff, demonstration, hasTotp, hasPasskey }: AccountStanding): FactorAsked {
  if (hasTotp) return 'own';
  if (staff || demonstration) return hasPasskey ? 'own' : 'none';
  return 'mailed';
}

/**
 * Whether a mailed code lets a new password be chosen. Not where staff has no second factor yet: whoever reads the mailbox would choose the
 * password, and then enrol a factor of their own. The administration makes the account anew instead.
 */
export const mailedCodeResets = ({ staff, hasTotp, hasPasskey }: AccountStanding): boolean => !staff || hasTotp || hasPasskey;

/** Whether a mailed code alone opens this account: a member's who asked for nothing stronger. */
export const mailedCodeOpens = ({ staff, hasTotp }: AccountStanding): boolean => !staff && !hasTotp;
