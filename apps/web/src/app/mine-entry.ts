import type { Routes } from '@angular/router';
import { accompanimentCards } from '@phare/accompaniment/web';

/** One's own requests, with what the contexts to the right of requests add to them. */
export const mineEntry: Routes = [{ path: '', providers: [accompanimentCards], loadChildren: () => import('@phare/requests/web').then((context) => context.mineRoutes) }];
