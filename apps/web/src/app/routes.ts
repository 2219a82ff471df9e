import { inject } from '@angular/core';
import type { Routes } from '@angular/router';
import { BrowserClock } from '@phare/kernel/web';

/** Each context brings its own pages; nothing of them is in the first download. */
export const routes: Routes = [
  { path: 'connexion', loadChildren: () => import('@phare/identity/web').then((context) => context.identityRoutes) },
  { path: 'compte', loadChildren: () => import('@phare/identity/web').then((context) => context.accountRoutes) },
  { path: 'equipe/comptes', loadChildren: () => import('@phare/identity/web').then((context) => context.accountListRoutes) },
  { path: 'equipe/recuperations', loadChildren: () => import('@phare/identity/web').then((context) => context.recoveryRoutes) },
  { path: 'equipe/courriels', loadChildren: () => import('@phare/correspondence/web').then((context) => context.inboundMailRoutes) },
  { path: 'equipe/pilotage', loadChildren: () => import('@phare/reporting/web').then((context) => context.steeringRoutes) },
  { path: 'equipe/registres', loadChildren: () => import('@phare/confidentiality/web').then((context) => context.registersRoutes) },
  { path: 'equipe/journee', loadChildren: () => import('@phare/reporting/web').then((context) => context.diaryRoutes) },
  { path: 'equipe/repertoire', loadChildren: () => import('@phare/support/web').then((context) => context.directoryRoutes) },
  { path: 'equipe/organismes/importer', loadChildren: () => import('@phare/organisations/web').then((context) => context.importRoutes) },
  { path: 'equipe/suivis-prevus', loadChildren: () => import('@phare/accompaniment/web').then((context) => context.schedulesRoutes) },
  { path: 'politique', loadChildren: () => import('@phare/policy/web').then((context) => context.policyRoutes) },
  { path: 'installation', loadChildren: () => import('@phare/installation/web').then((context) => context.installationRoutes) },
  { path: 'confirmer', loadChildren: () => import('@phare/requests/web').then((context) => context.confirmRoutes) },
  { path: 'repondre', loadChildren: () => import('@phare/requests/web').then((context) => context.letterRoutes) },
  { path: 'style', canMatch: [() => inject(BrowserClock).demonstrates], loadComponent: () => import('./style/style-page').then((page) => page.StylePage) },
  { path: 'equipe', loadChildren: () => import('./team-entry').then((entry) => entry.teamEntry) },
  { path: 'mes-demandes', loadChildren: () => import('./mine-entry').then((entry) => entry.mineEntry) },
  { path: '', loadChildren: () => import('@phare/requests/web').then((context) => context.intakeRoutes) },
  { path: '**', loadComponent: () => import('./not-found').then((page) => page.NotFound) },
];
