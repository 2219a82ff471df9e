import type { Routes } from '@angular/router';
import { permittedOnly, staffOnly, teamOnly } from '@phare/kernel/web';
import { tiesRoutes } from '@phare/organisations/web';
import { closuresRoutes } from '@phare/policy/web';
import { resourcePeopleRoutes } from '@phare/support/web';

/**
 * The team's screens: the queue (B1), a request's file (B2), a request taken by telephone (B3), ties to organisations, closures of the office, resource people;
 * and, for resource people too, what is proposed and assigned to them.
 */
export const staffRoutes: Routes = [
  // First: an address with nothing after it would be taken by whichever comes first.
  {
    path: '',
    canActivate: [teamOnly],
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'file' },
      { path: 'file', loadComponent: () => import('./queue-page').then((page) => page.QueuePage) },
      { path: 'retards', canActivate: [permittedOnly('request.read_breaches')], loadComponent: () => import('../breaches/breaches-page').then((page) => page.BreachesPage) },
      { path: 'liens', children: tiesRoutes },
      { path: 'fermetures', children: closuresRoutes },
      { path: 'saisie', loadComponent: () => import('../phone-entry/phone-entry-page').then((page) => page.PhoneEntryPage) },
    ],
  },
  {
    path: '',
    canActivate: [staffOnly],
    children: [
      { path: 'accompagnements', loadComponent: () => import('../assignments/my-work-page').then((page) => page.MyWorkPage) },
      { path: 'demandes/:id', loadComponent: () => import('../request-file/request-file-page').then((page) => page.RequestFilePage) },
      { path: 'personnes-ressources', children: resourcePeopleRoutes },
    ],
  },
];
