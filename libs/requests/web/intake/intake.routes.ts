import type { Routes } from '@angular/router';

/** The public pages: the check (A1) and the request (A2 to A4). */
export const intakeRoutes: Routes = [];
