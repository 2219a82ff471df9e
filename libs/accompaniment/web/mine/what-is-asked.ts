import { Injectable, computed, inject } from '@angular/core';
import { text } from '@phare/kernel/web';
import type { Asked } from '@phare/requests/web';
import { OpenAccompaniment } from '../open-accompaniment';
import { TravelWords } from '../travel/travel-words';
import { ASKED_TEXT } from './asked.catalogue';

/** What the accompaniment asks of whoever made the request: answers first, then their own next step. */
@Injectable()
export class WhatIsAsked {
  private readonly t = text(ASKED_TEXT);
  private readonly trips = inject(TravelWords);
  private readonly accompaniment = inject(OpenAccompaniment);
  private readonly shown = this.accompaniment.shown;

  /** Asked once the work has begun: a request that waits has nothing to say of it. */
  readonly autonomy = computed(() => this.accompaniment.may('assess') && ['in_progress', 'closed'].includes(this.accompaniment.request()?.status ?? ''));

  /** Null until read. */
  readonly all = computed<readonly Asked[] | null>(() => (this.shown() ? [...this.answers(), ...this.step(), ...this.level()] : null));

  private answers(): readonly Asked[] {
    const told = (said: string): Asked => ({ said, headingId: 'my-travel' });
    return (this.shown()?.travel.agreements ?? []).flatMap((agreement) => {
      const trip = this.trips.title(agreement);
      const waits = agreement.state === 'proposed' && this.accompaniment.may('answer_travel');
      const claimed = this.accompaniment.may('answer_claim') && agreement.claims.some(({ state }) => state === 'submitted');
      return [...(waits ? [told(this.t().trip({ trip }))] : []), ...(claimed ? [told(this.t().claim({ trip }))] : [])];
    });
  }

  private step(): readonly Asked[] {
    const next = this.shown()?.steps.find(({ owner, status }) => owner === 'organisation' && (status === 'todo' || status === 'doing'));
    return next && this.accompaniment.may('move_step') ? [{ said: this.t().step({ title: next.title }), headingId: 'my-plan' }] : [];
  }

  private level(): readonly Asked[] {
    const answered = this.shown()?.autonomy.some(({ side }) => side === 'organisation');
    return this.autonomy() && !answered ? [{ said: this.t().autonomy, headingId: 'my-autonomy' }] : [];
  }
}
