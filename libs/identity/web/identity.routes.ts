import type { Routes } from '@angular/router';

export const identityRoutes: Routes = [{ path: '', loadComponent: () => import('./sign-in-page').then((page) => page.SignInPage) }];
