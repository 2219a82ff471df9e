import type { Routes } from '@angular/router';

export const policyRoutes: Routes = [{ path: '', loadComponent: () => import('./policy-page').then((page) => page.PolicyPage) }];
