import type { Routes } from '@angular/router';
import { askerKnown, nothingKept, somethingSent } from './draft/guards';
import { IntakeFrame } from './intake-frame';

/** The public pages: the check (A1) and the request (A2 to A4). */
export const intakeRoutes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('./check/check-page').then((page) => page.CheckPage) },
  { path: 'admissibilite', redirectTo: '' },
  {
    path: 'demande',
    component: IntakeFrame,
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'sujet' },
      { path: 'appelez-moi', loadComponent: () => import('./call-back/call-back-page').then((page) => page.CallBackPage) },
      { path: 'reprendre', loadComponent: () => import('./kept/resume-page').then((page) => page.ResumePage) },
      { path: 'organisme', canActivate: [nothingKept], loadComponent: () => import('./organisation/organisation-page').then((page) => page.OrganisationPage) },
      {
        path: '',
        canActivate: [nothingKept, askerKnown],
        // Whoever signs out and begins again at once has not left these pages: who asks is looked at again.
        runGuardsAndResolvers: 'always',
        children: [
          { path: 'sujet', loadComponent: () => import('./subject/subject-page').then((page) => page.SubjectPage) },
          { path: 'situation', loadComponent: () => import('./situation/situation-page').then((page) => page.SituationPage) },
          { path: 'description', loadComponent: () => import('./description/description-page').then((page) => page.DescriptionPage) },
          { path: 'joindre', loadComponent: () => import('./contact/contact-page').then((page) => page.ContactPage) },
          { path: 'acces', loadComponent: () => import('./access/access-page').then((page) => page.AccessPage) },
          { path: 'verification', loadComponent: () => import('./review/review-page').then((page) => page.ReviewPage) },
        ],
      },
      { path: 'recue', canActivate: [somethingSent], loadComponent: () => import('./sent/sent-page').then((page) => page.SentPage) },
    ],
  },
];
