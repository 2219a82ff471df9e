import type { Routes } from '@angular/router';

/** The way to the public pages of a request: what answers a mailed link downloads none of it. */
export const intakeRoutes: Routes = [{ path: '', loadChildren: () => import('./intake.routes').then((routes) => routes.intakeRoutes) }];
