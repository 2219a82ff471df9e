import type { Routes } from '@angular/router';

/** The way to the team's screens: a public page does not download even their addresses. */
export const staffRoutes: Routes = [{ path: '', loadChildren: () => import('./staff.routes').then((routes) => routes.staffRoutes) }];
