import type { Routes } from '@angular/router';
import { permittedOnly, signedInOnly } from '@phare/kernel/web';

/** The ways in. */
export const identityRoutes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('./sign-in/sign-in-page').then((page) => page.SignInPage) },
  { path: 'code', loadComponent: () => import('./sign-in/code-page').then((page) => page.CodePage) },
  { path: 'mot-de-passe', loadComponent: () => import('./sign-in/reset-page').then((page) => page.ResetPage) },
  { path: 'invitation', loadComponent: () => import('./sign-in/invitation-page').then((page) => page.InvitationPage) },
  { path: 'recuperation', loadComponent: () => import('./sign-in/recovery-page').then((page) => page.RecoveryPage) },
];

/** One's own account. */
export const accountRoutes: Routes = [{ path: '', canActivate: [signedInOnly], loadComponent: () => import('./account/account-page').then((page) => page.AccountPage) }];

/** The accounts of the network, for whoever administers them. */
export const accountListRoutes: Routes = [{ path: '', canActivate: [permittedOnly('account.manage')], loadComponent: () => import('./team/accounts-page').then((page) => page.AccountsPage) }];

/** The accounts whose second factor is lost. */
export const recoveryRoutes: Routes = [{ path: '', canActivate: [permittedOnly('account.recover')], loadComponent: () => import('./team/recoveries-page').then((page) => page.RecoveriesPage) }];
