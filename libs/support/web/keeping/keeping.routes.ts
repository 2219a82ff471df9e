import type { Routes } from '@angular/router';
import { permittedOnly } from '@phare/kernel/web';

/** The directory, for whoever keeps it. */
export const directoryRoutes: Routes = [{ path: '', canActivate: [permittedOnly('support.manage')], loadComponent: () => import('./directory-page').then((page) => page.DirectoryPage) }];
