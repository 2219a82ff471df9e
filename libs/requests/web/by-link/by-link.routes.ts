import type { Routes } from '@angular/router';

/** What mailed links open, without an account: a confirmation to give, a letter to answer. */
export const confirmRoutes: Routes = [{ path: '', loadComponent: () => import('./confirm-page').then((page) => page.ConfirmPage) }];
export const letterRoutes: Routes = [{ path: '', loadComponent: () => import('./letter-page').then((page) => page.LetterPage) }];
