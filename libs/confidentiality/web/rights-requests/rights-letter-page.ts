import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { civilDateIn } from '@phare/kernel/domain';
import { BrowserClock, Language, NETWORK, pageTitle, problemOf, text } from '@phare/kernel/web';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { ChoiceCards } from '@phare/kernel/web/forms/choice-cards';
import { LetterLanguage } from '../letters/letter-language';
import { LetterSheet } from '../letters/letter-sheet';
import { LETTERS_TEXT } from '../letters/letters.catalogue';
import { acknowledgement, answerLetter } from '../letters/rights-letters';
import { Registers } from '../registers.client';

/** The letters of a rights request, from what the register says of it: that it was received, and what was answered last. */
@Component({ selector: 'ph-rights-letter-page', templateUrl: './rights-letter-page.html', imports: [RouterLink, ProblemNotice, ChoiceCards, LetterLanguage, LetterSheet] })
export class RightsLetterPage {
  readonly id = input.required<string>();

  protected readonly t = text(LETTERS_TEXT);
  private readonly client = inject(Registers);
  private readonly network = inject(NETWORK);
  private readonly today = civilDateIn(inject(BrowserClock).now(), new Intl.DateTimeFormat().resolvedOptions().timeZone);
  protected readonly request = rxResource({ params: () => this.id(), stream: ({ params }) => this.client.rightsRequest(params) });
  protected readonly problem = computed(() => (this.request.error() ? problemOf(this.request.error()?.cause ?? this.request.error()) : null));
  protected readonly locale = signal(inject(Language).locale());
  private readonly answer = computed(() => (this.request.hasValue() ? this.request.value().answers.at(-1) : undefined));
  protected readonly which = linkedSignal(() => (this.answer() ? 'answer' : 'acknowledgement') as string);
  protected readonly choices = computed(() => (this.answer() ? (['acknowledgement', 'answer'] as const).map((value) => ({ value, label: this.t().letters[value] })) : []));
  protected readonly prepared = computed(() => {
    if (!this.request.hasValue()) return undefined;
    const [request, answer, place] = [this.request.value(), this.answer(), { network: this.network, today: this.today, locale: this.locale() }];
    return this.which() === 'answer' && answer ? answerLetter(place, request, answer) : acknowledgement(place, request);
  });

  constructor() {
    pageTitle(() => this.t().title);
  }
}
