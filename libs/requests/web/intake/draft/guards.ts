import { Injector, inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { Session } from '@phare/kernel/web';
import { IntakeDraft } from './intake-draft';
import { canEncrypt } from '../kept/can-encrypt';
import { TabMemory } from '../kept/tab-memory';
import { ASKER_URL, RESUME_URL } from './steps';

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

/** What this tab or the account keeps of a request is taken up again before another is begun. */
export const nothingKept: CanActivateFn = async () => {
  const [draft, session, memory, router, injector] = [inject(IntakeDraft), inject(Session), inject(TabMemory), inject(Router), inject(Injector)];
  if (draft.typed() || draft.asker().function || !canEncrypt()) return true;
  if (memory.secret) return router.parseUrl(RESUME_URL);
  await session.ready();
  if (session.mandates().length === 0) return true;
  const { DraftsClient } = await import('../kept/drafts.client');
  const kept = await injector.get(DraftsClient).kept().catch(() => null);
  return kept === null || router.parseUrl(RESUME_URL);
};

/** A confirmation exists once something was sent in this page; reloaded, nothing of it is left on the device. */
export const somethingSent: CanActivateFn = () => inject(IntakeDraft).sent() !== null || inject(Router).parseUrl('/');
