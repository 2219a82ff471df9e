import type { Routes } from '@angular/router';
import { permittedOnly } from '@phare/kernel/web';

/** Received e-mails (B5): the list by state, and one of them with what it may become. Beside them, those of ours that did not arrive. */
export const inboundMailRoutes: Routes = [
  {
    path: '',
    canActivate: [permittedOnly('mail.read')],
    children: [
      { path: '', pathMatch: 'full', loadComponent: () => import('./tray/tray-page').then((page) => page.TrayPage) },
      { path: 'non-remis', canActivate: [permittedOnly('mail.resend')], loadComponent: () => import('./undelivered/undelivered-page').then((page) => page.UndeliveredPage) },
      { path: ':id', loadComponent: () => import('./mail/mail-page').then((page) => page.MailPage) },
    ],
  },
];
