import { inject } from '@angular/core';
import { type CanActivateFn, RedirectCommand, Router } from '@angular/router';
import { Session } from './session';

const signInFirst = (router: Router, back: string) => router.createUrlTree(['/connexion'], { queryParams: { retour: back } });

/** Someone else is sent to the sign-in page, and comes back after. */
const when = (passes: (session: Session) => boolean): CanActivateFn => async (_route, state) => {
  const session = inject(Session);
  const router = inject(Router);
  await session.asked();
  return passes(session) || signInFirst(router, state.url);
};

/** For the team's screens. */
export const teamOnly = when((session) => session.isTeam());

/** For the team and for resource people, who are led to what is theirs. */
export const staffOnly = when((session) => session.isTeam() || session.isResource());

/** For whoever has an identity, whatever their role: their own requests, their own account. */
export const signedInOnly = when((session) => session.signedIn());

/** For whoever holds this right; the page does not exist for the others who are signed in. */
export const permittedOnly =
  (permission: string): CanActivateFn =>
  async (_route, state) => {
    const session = inject(Session);
    const router = inject(Router);
    if ((await session.asked()) === null) return signInFirst(router, state.url);
    return session.may(permission) || new RedirectCommand(router.parseUrl('/introuvable'), { skipLocationChange: true });
  };
