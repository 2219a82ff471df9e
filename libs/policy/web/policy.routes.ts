import type { Routes } from '@angular/router';

/** When the office is closed, for the team. */
export const closuresRoutes: Routes = [{ path: '', loadComponent: () => import('./closures/closures-page').then((page) => page.ClosuresPage) }];

export const policyRoutes: Routes = [{ path: '', loadComponent: () => import('./policy-page').then((page) => page.PolicyPage) }];
