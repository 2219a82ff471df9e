import type { Routes } from '@angular/router';
import { permittedOnly } from '@phare/kernel/web';

/** What coordination watches over: due dates (D1), the workload (D5), who opened what (D2). */
export const steeringRoutes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: 'echeances' },
  { path: 'echeances', canActivate: [permittedOnly('report.read_deadlines')], loadComponent: () => import('./deadlines/deadlines-page').then((page) => page.DeadlinesPage) },
  { path: 'charge', canActivate: [permittedOnly('report.read_workload')], loadComponent: () => import('./workload/workload-page').then((page) => page.WorkloadPage) },
  { path: 'confidentialite', canActivate: [permittedOnly('report.read_accesses')], loadComponent: () => import('./accesses/accesses-page').then((page) => page.AccessesPage) },
];

/** What one works on: their day (C1), their agenda (C3). */
export const diaryRoutes: Routes = [
  { path: '', pathMatch: 'full', canActivate: [permittedOnly('diary.read')], loadComponent: () => import('./day/day-page').then((page) => page.DayPage) },
  { path: 'agenda', canActivate: [permittedOnly('diary.read')], loadComponent: () => import('./agenda/agenda-page').then((page) => page.AgendaPage) },
];
