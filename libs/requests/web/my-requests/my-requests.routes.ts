import type { Routes } from '@angular/router';
import { signedInOnly } from '@phare/kernel/web';

/** One's own requests (A5), for whoever is signed in. */
export const myRequestsRoutes: Routes = [
  {
    path: '',
    canActivate: [signedInOnly],
    children: [
      { path: '', pathMatch: 'full', loadComponent: () => import('./my-requests-page').then((page) => page.MyRequestsPage) },
      { path: ':id', loadComponent: () => import('./my-request-page').then((page) => page.MyRequestPage) },
    ],
  },
];
