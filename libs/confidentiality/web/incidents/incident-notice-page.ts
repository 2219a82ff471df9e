import { Component, computed, inject, input, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { civilDateIn } from '@phare/kernel/domain';
import { BrowserClock, Language, NETWORK, pageTitle, problemOf, text } from '@phare/kernel/web';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { incidentNotice } from '../letters/incident-notice';
import { LetterLanguage } from '../letters/letter-language';
import { LetterSheet } from '../letters/letter-sheet';
import { LETTERS_TEXT } from '../letters/letters.catalogue';
import { Registers } from '../registers.client';

/** The notice to the persons whom an incident concerns, from what the register says of it. */
@Component({ selector: 'ph-incident-notice-page', templateUrl: './incident-notice-page.html', imports: [RouterLink, ProblemNotice, LetterLanguage, LetterSheet] })
export class IncidentNoticePage {
  readonly id = input.required<string>();

  private readonly words = text(LETTERS_TEXT);
  protected readonly t = computed(() => this.words().notice);
  private readonly client = inject(Registers);
  private readonly network = inject(NETWORK);
  private readonly today = civilDateIn(inject(BrowserClock).now(), new Intl.DateTimeFormat().resolvedOptions().timeZone);
  private readonly incident = rxResource({ params: () => this.id(), stream: ({ params }) => this.client.incident(params) });
  protected readonly problem = computed(() => (this.incident.error() ? problemOf(this.incident.error()?.cause ?? this.incident.error()) : null));
  protected readonly locale = signal(inject(Language).locale());
  protected readonly prepared = computed(() => (this.incident.hasValue() ? incidentNotice({ network: this.network, today: this.today, locale: this.locale() }, this.incident.value().facts) : undefined));

  constructor() {
    pageTitle(() => this.t().title);
  }
}
