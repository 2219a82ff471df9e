import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { Session } from './session';

/** For the team's screens: someone else is sent to the sign-in page, and comes back after. */
export const teamOnly: CanActivateFn = async (_route, state) => {
  const session = inject(Session);
  const router = inject(Router);
  await session.ready();
  return session.isTeam() || router.createUrlTree(['/connexion'], { queryParams: { retour: state.url } });
};
