import { inject } from '@angular/core';
import { type CanActivateFn, RedirectCommand, Router } from '@angular/router';
import { Session } from './session';

/** For the team's screens: someone else is sent to the sign-in page, and comes back after. */
export const teamOnly: CanActivateFn = async (_route, state) => {
  const session = inject(Session);
  const router = inject(Router);
  await session.ready();
  return session.isTeam() || signInFirst(router, state.url);
};

/** For whoever has an account. */
export const signedInOnly: CanActivateFn = async (_route, state) => {
  const session = inject(Session);
  const router = inject(Router);
  return (await session.ready()) !== null || signInFirst(router, state.url);
};

/** For whoever holds this right; the page does not exist for the others who are signed in. */
export const permittedOnly =
  (permission: string): CanActivateFn =>
  async (_route, state) => {
    const session = inject(Session);
    const router = inject(Router);
    if ((await session.ready()) === null) return signInFirst(router, state.url);
    return session.may(permission) || new RedirectCommand(router.parseUrl('/introuvable'), { skipLocationChange: true });
  };

const signInFirst = (router: Router, back: string) => router.createUrlTree(['/connexion'], { queryParams: { retour: back } });
