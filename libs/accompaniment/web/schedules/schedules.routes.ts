import type { Routes } from '@angular/router';
import { permittedOnly } from '@phare/kernel/web';

/** Follow-ups on a schedule, for the team and whoever does them. */
export const schedulesRoutes: Routes = [{ path: '', canActivate: [permittedOnly('schedule.read')], loadComponent: () => import('./schedules-page').then((page) => page.SchedulesPage) }];
