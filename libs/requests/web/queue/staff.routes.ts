import type { Routes } from '@angular/router';
import { permittedOnly, teamOnly } from '@phare/kernel/web';
import { tiesRoutes } from '@phare/organisations/web';

/** The team's screens: the queue (B1), a request's file (B2), a request taken by telephone (B3), ties to organisations. */
export const staffRoutes: Routes = [
  {
    path: '',
    canActivate: [teamOnly],
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'file' },
      { path: 'file', loadComponent: () => import('./queue-page').then((page) => page.QueuePage) },
      { path: 'demandes/:id', loadComponent: () => import('../request-file/request-file-page').then((page) => page.RequestFilePage) },
      { path: 'retards', canActivate: [permittedOnly('request.read_breaches')], loadComponent: () => import('../breaches/breaches-page').then((page) => page.BreachesPage) },
      { path: 'liens', children: tiesRoutes },
      { path: 'saisie', loadComponent: () => import('../phone-entry/phone-entry-page').then((page) => page.PhoneEntryPage) },
    ],
  },
];
