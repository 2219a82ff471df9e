import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { Session } from './session';

/** Someone else is sent to the sign-in page, and comes back after. */
const when = (passes: (session: Session) => boolean): CanActivateFn => async (_route, state) => {
  const session = inject(Session);
  const router = inject(Router);
  await session.ready();
  return passes(session) || router.createUrlTree(['/connexion'], { queryParams: { retour: state.url } });
};

/** For the team's screens. */
export const teamOnly = when((session) => session.isTeam());

/** For whoever has an identity, whatever their role: their own requests. */
export const signedInOnly = when((session) => session.signedIn());
