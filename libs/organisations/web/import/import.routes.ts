import type { Routes } from '@angular/router';
import { permittedOnly } from '@phare/kernel/web';

/** The import of organisations, for whoever may. */
export const importRoutes: Routes = [{ path: '', canActivate: [permittedOnly('organisation.import')], loadComponent: () => import('./import-page').then((page) => page.ImportPage) }];
