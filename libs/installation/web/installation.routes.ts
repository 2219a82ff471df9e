import type { Routes } from '@angular/router';

/** The first-run setup: its code, then one page per step. */
export const installationRoutes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('./setup-page').then((page) => page.SetupPage) },
  { path: ':step', loadComponent: () => import('./setup-page').then((page) => page.SetupPage) },
];
