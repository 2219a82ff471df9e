import { type Problem, problemOf, text } from '@phare/kernel/web';
import { computed, type Signal } from '@angular/core';
import { PasskeyRefused } from './passkey-device';
import { SHARED_TEXT } from './shared.catalogue';

/** A refusal by the API, or by the device that holds the passkeys. */
export function accountProblem(error: unknown): Problem {
  if (!(error instanceof PasskeyRefused)) return problemOf(error);
  return { status: 409, code: error.known ? 'passkey_known' : 'passkey_silent', title: '', detail: '', errors: [], missing: [] };
}

/** The sentences that every form about an account shares, by the code of the problem. */
export function accountSentences(): Signal<Readonly<Record<string, string>>> {
  const t = text(SHARED_TEXT);
  return computed(() => ({ passkey_silent: t().passkeySilent, too_many_requests: t().tooMany, csrf: t().notFromHere, forbidden: t().notFromHere }));
}
