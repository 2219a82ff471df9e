import { Component, computed, inject } from '@angular/core';
import { Session, text } from '@phare/kernel/web';
import { OpenAccompaniment } from '../open-accompaniment';
import { JOURNAL_TEXT } from './journal.catalogue';
import { JournalEntries } from './journal-entries';

/** The journal as those who work on it keep it, with the time it took. */
@Component({ selector: 'ph-journal-card', templateUrl: './journal-card.html', styleUrl: '../card.scss', imports: [JournalEntries] })
export class JournalCard {
  private readonly session = inject(Session);
  protected readonly t = text(JOURNAL_TEXT);
  protected readonly accompaniment = inject(OpenAccompaniment);
  protected readonly entries = computed(() => this.accompaniment.shown()?.journal ?? []);
  protected readonly writer = computed(() => (this.accompaniment.may('intervene') ? (this.session.view()?.user.personId ?? '') : ''));
  protected readonly totals = computed(() => {
    const { minutes = 0, travelMinutes = 0 } = this.accompaniment.shown()?.totals ?? {};
    const said = (count: number) => (count > 0 ? this.t().minutes({ minutes: count }) : '');
    return minutes + travelMinutes > 0 ? this.t().totals({ work: this.t().minutes({ minutes }), travel: said(travelMinutes) }) : '';
  });
}
