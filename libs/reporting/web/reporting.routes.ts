import type { Routes } from '@angular/router';
import { permittedOnly } from '@phare/kernel/web';

/** Due dates (D1). */
export const deadlinesRoutes: Routes = [{ path: '', canActivate: [permittedOnly('report.read_deadlines')], loadComponent: () => import('./deadlines/deadlines-page').then((page) => page.DeadlinesPage) }];

/** What one works on: their day (C1). */
export const dayRoutes: Routes = [{ path: '', canActivate: [permittedOnly('diary.read')], loadComponent: () => import('./day/day-page').then((page) => page.DayPage) }];
