import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { Session } from '@phare/kernel/web';
import { IntakeDraft } from './intake-draft';
import { ASKER_URL } from './steps';

/** The questions come once we know who asks; someone signed in with one mandate is not asked. */
export const askerKnown: CanActivateFn = async () => {
  const draft = inject(IntakeDraft);
  const session = inject(Session);
  const router = inject(Router);
  await session.ready();
  const [mandate, another] = session.mandates();
  if (mandate && !another && !draft.asker().function) {
    draft.asker.set({ organisation: { id: mandate.organisationId, label: mandate.organisationName }, function: mandate.function });
  }
  const { organisation, function: held } = draft.asker();
  return (organisation.label.trim() !== '' && held !== '') || router.parseUrl(ASKER_URL);
};

/** A confirmation exists once something was sent in this page; reloaded, nothing of it is left on the device. */
export const somethingSent: CanActivateFn = () => inject(IntakeDraft).sent() !== null || inject(Router).parseUrl('/');
