import type { Routes } from '@angular/router';

export const tiesRoutes: Routes = [{ path: '', loadComponent: () => import('./ties-page').then((page) => page.TiesPage) }];
