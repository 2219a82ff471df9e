import type { Routes } from '@angular/router';

/** The way to one's own requests: a public page does not download even their addresses. */
export const mineRoutes: Routes = [{ path: '', loadChildren: () => import('./my-requests.routes').then((routes) => routes.myRequestsRoutes) }];
