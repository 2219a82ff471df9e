import { LONGEST_PASSWORD, passwordWeakness, SHORTEST_PASSWORD } from '@phare/identity/domain';
import { isAddress, isKeepable } from '@phare/kernel/api';
import { accepted, refused, ROLES, type Locale, type Result, type Role } from '@phare/kernel/domain';
import { ACCOUNT, type AccountRefusal } from './account.catalogue';

const LONGEST_NAME = 200;

/** Who the account is for, as the call says. */
export interface AccountCall {
  readonly email: string;
  readonly name: string;
  readonly roles: readonly string[];
}

/** The same, checked. */
export interface CheckedAccount extends AccountCall {
  readonly roles: readonly Role[];
}

/** Checks the words of a call, before the password is asked for. */
export function checkAccount({ email, name, roles }: AccountCall): Result<CheckedAccount, AccountRefusal> {
  const trimmed = name.trim().normalize('NFC');
  if (!isAddress(email)) return refused('email');
  if (trimmed === '' || [...trimmed].length > LONGEST_NAME || /[\r\n\t]/.test(trimmed) || !isKeepable(trimmed)) return refused('name');
  const asked = [...new Set(roles)];
  const known = asked.filter((role): role is Role => ROLES.some((one) => one === role));
  return known.length === asked.length ? accepted({ email, name: trimmed, roles: known }) : refused('role');
}

/** Checks the password that was typed; its last line break is not part of it. */
export function checkPassword(typed: string, { email, name }: AccountCall): Result<string, AccountRefusal> {
  const password = typed.replace(/\r?\n$/, '');
  if (password === '') return refused('no_password');
  if (/[\r\n]/.test(password)) return refused('several_lines');
  if (!isKeepable(password)) return refused('characters');
  const weakness = passwordWeakness(password, [email, name]);
  return weakness === null ? accepted(password) : refused(weakness);
}

/** A refusal in words. */
export function refusalSentence(refusal: AccountRefusal, locale: Locale): string {
  const { refusals } = ACCOUNT[locale];
  if (refusal === 'role') return refusals.role({ roles: ROLES.join(', ') });
  if (refusal === 'too_short') return refusals.too_short({ shortest: SHORTEST_PASSWORD });
  if (refusal === 'too_long') return refusals.too_long({ longest: LONGEST_PASSWORD });
  return refusals[refusal];
}
