import type { Routes } from '@angular/router';

export const policyRoutes: Routes = [];
