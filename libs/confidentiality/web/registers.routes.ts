import type { Routes } from '@angular/router';
import { permittedOnly } from '@phare/kernel/web';

/** D2: the registers that the law asks for. */
export const registersRoutes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: 'incidents' },
  {
    path: 'incidents',
    canActivate: [permittedOnly('incident.read')],
    children: [
      { path: '', loadComponent: () => import('./incidents/incidents-page').then((page) => page.IncidentsPage) },
      { path: 'nouveau', loadComponent: () => import('./incidents/note-incident-page').then((page) => page.NoteIncidentPage) },
      { path: ':id', loadComponent: () => import('./incidents/incident-page').then((page) => page.IncidentPage) },
      { path: ':id/complement', loadComponent: () => import('./incidents/complement-page').then((page) => page.ComplementPage) },
      { path: ':id/avis', loadComponent: () => import('./incidents/incident-notice-page').then((page) => page.IncidentNoticePage) },
    ],
  },
  {
    path: 'conservation',
    canActivate: [permittedOnly('retention.read')],
    children: [
      { path: '', loadComponent: () => import('./retention/retention-page').then((page) => page.RetentionPage) },
      { path: 'retenue', canActivate: [permittedOnly('retention.hold')], loadComponent: () => import('./retention/hold-page').then((page) => page.HoldPage) },
    ],
  },
  {
    path: 'destructions',
    canActivate: [permittedOnly('destruction.read')],
    children: [
      { path: '', loadComponent: () => import('./destructions/destructions-page').then((page) => page.DestructionsPage) },
      { path: ':id', loadComponent: () => import('./destructions/destruction-page').then((page) => page.DestructionPage) },
    ],
  },
  {
    path: 'droits',
    canActivate: [permittedOnly('rights_request.read')],
    children: [
      { path: '', loadComponent: () => import('./rights-requests/rights-requests-page').then((page) => page.RightsRequestsPage) },
      { path: 'nouvelle', loadComponent: () => import('./rights-requests/note-rights-request-page').then((page) => page.NoteRightsRequestPage) },
      { path: ':id', loadComponent: () => import('./rights-requests/rights-request-page').then((page) => page.RightsRequestPage) },
      { path: ':id/lettre', loadComponent: () => import('./rights-requests/rights-letter-page').then((page) => page.RightsLetterPage) },
    ],
  },
];
