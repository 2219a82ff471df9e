import { Injectable, type WritableSignal, computed, effect, inject, signal } from '@angular/core';
import { IdempotencyKeys, Session } from '@phare/kernel/web';
import type { SentSummary } from './sent-summary';
import { type Answers, NO_ANSWERS } from './answers';
import { warnBeforeLeaving } from './leaving-warning';

/**
 * What is typed, in the memory of the open page: the device may be shared with the very people the request is about (screens.md, A2). `KeptDraft` saves it
 * elsewhere, encrypted. Going from page to page and failed sends lose nothing; sending clears it.
 */
@Injectable({ providedIn: 'root' })
export class IntakeDraft {
  readonly asker = signal(NO_ANSWERS.asker);
  readonly subject = signal(NO_ANSWERS.subject);
  readonly situation = signal(NO_ANSWERS.situation);
  readonly description = signal(NO_ANSWERS.description);
  readonly contact = signal(NO_ANSWERS.contact);
  readonly access = signal(NO_ANSWERS.access);
  /** What the API answered, for the confirmation page. */
  readonly sent = signal<SentSummary | null>(null);

  readonly keys = new IdempotencyKeys();
  /** Kept where the person can come back to it without this page: by their account, or by a link they have. */
  readonly reachable = signal(false);
  /** False for a colleague who writes in somebody else’s draft: sending is not theirs. */
  readonly ours = signal(true);

  readonly answers = computed<Answers>(() => ({
    asker: this.asker(),
    subject: this.subject(),
    situation: this.situation(),
    description: this.description(),
    contact: this.contact(),
    access: this.access(),
  }));
  /** Something would be lost by leaving. */
  readonly typed = computed(() => {
    const { subject, situation, description, contact, access } = this.answers();
    return JSON.stringify([subject, situation, description, contact, access]) !== NOTHING_TYPED;
  });

  constructor() {
    const session = inject(Session);
    let writer = session.view()?.user.id;
    // Whoever signs out leaves nothing behind for the next person at this device.
    effect(() => {
      const here = session.view()?.user.id;
      if (writer && writer !== here) this.clear();
      writer = here;
    });
    warnBeforeLeaving(computed(() => this.typed() && !this.reachable()));
  }

  /** Takes the answers of a draft. What is the same is left alone: someone may be typing there. */
  restore(answers: Answers): void {
    take(this.asker, answers.asker);
    take(this.subject, answers.subject);
    take(this.situation, answers.situation);
    take(this.description, answers.description);
    take(this.contact, answers.contact);
    take(this.access, answers.access);
  }

  clear(): void {
    this.restore(NO_ANSWERS);
  }
}

function take<Part>(part: WritableSignal<Part>, answers: Part): void {
  if (JSON.stringify(part()) !== JSON.stringify(answers)) part.set(answers);
}

const NOTHING_TYPED = JSON.stringify([NO_ANSWERS.subject, NO_ANSWERS.situation, NO_ANSWERS.description, NO_ANSWERS.contact, NO_ANSWERS.access]);
