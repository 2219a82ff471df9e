import type { Routes } from '@angular/router';

export const resourcePeopleRoutes: Routes = [{ path: '', loadComponent: () => import('./resource-people-page').then((page) => page.ResourcePeoplePage) }];
