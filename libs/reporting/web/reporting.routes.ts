import type { Routes } from '@angular/router';
import { permittedOnly } from '@phare/kernel/web';

/** Due dates (D1). */
export const deadlinesRoutes: Routes = [{ path: '', canActivate: [permittedOnly('report.read_deadlines')], loadComponent: () => import('./deadlines/deadlines-page').then((page) => page.DeadlinesPage) }];

/** What one works on: their day (C1). */
export const dayRoutes: Routes = [{ path: '', canActivate: [permittedOnly('diary.read')], loadComponent: () => import('./day/day-page').then((page) => page.DayPage) }];

/** Who carries what (D5). */
export const workloadRoutes: Routes = [{ path: '', canActivate: [permittedOnly('report.read_workload')], loadComponent: () => import('./workload/workload-page').then((page) => page.WorkloadPage) }];

/** Who opened what (D2). */
export const accessesRoutes: Routes = [{ path: '', canActivate: [permittedOnly('report.read_accesses')], loadComponent: () => import('./accesses/accesses-page').then((page) => page.AccessesPage) }];
