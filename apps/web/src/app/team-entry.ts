import type { Routes } from '@angular/router';
import { accompanimentCards } from '@phare/accompaniment/web';

/** The team's screens, with what the contexts to the right of requests add to a file. */
export const teamEntry: Routes = [{ path: '', providers: [accompanimentCards], loadChildren: () => import('@phare/requests/web').then((context) => context.staffRoutes) }];
