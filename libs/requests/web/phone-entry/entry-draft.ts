import { Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import { BrowserClock, IdempotencyKeys, NOTHING_NAMED, type Named, Session } from '@phare/kernel/web';
import { type Moment, momentOf } from '@phare/kernel/web/forms/moment';

/** A call as it is being taken. */
export interface Entry extends Moment {
  readonly organisation: Named;
  readonly name: string;
  readonly function: string;
  readonly phone: string;
  readonly email: string;
  readonly subject: string;
  readonly kinds: readonly string[];
  readonly audience: string;
  readonly keeperId: string;
  readonly channel: string;
  readonly noticeRead: boolean;
  readonly description: string;
  readonly modes: readonly string[];
  readonly deadline: string;
  readonly offerItems: readonly string[];
}

/** What is typed stays in this page's memory, through the screens one goes to look at; it is forgotten with the session. */
@Injectable({ providedIn: 'root' })
export class EntryDraft {
  private readonly clock = inject(BrowserClock);
  private readonly session = inject(Session);
  /** When the entry was begun: a receipt left as it is means now. */
  readonly begun = signal<Moment>(momentOf(this.clock.now()));
  readonly entry = signal<Entry>(this.blank());
  /** Something would be lost by leaving the browser. */
  readonly isTyped = computed(() => {
    const { organisation, name, subject, description } = this.entry();
    return [organisation.label, name, subject, description].some((typed) => typed.trim() !== '');
  });
  readonly keys = new IdempotencyKeys();

  constructor() {
    effect(() => {
      this.session.view();
      untracked(() => this.clear());
    });
  }

  clear(): void {
    this.begun.set(momentOf(this.clock.now()));
    this.entry.set(this.blank());
  }

  private blank(): Entry {
    const nothing = { name: '', function: '', phone: '', email: '', subject: '', kinds: [], description: '', modes: [], deadline: '', offerItems: [] };
    return { ...nothing, ...this.begun(), organisation: NOTHING_NAMED, audience: 'team', keeperId: this.session.view()?.user.personId ?? '', channel: 'phone', noticeRead: false };
  }
}
