import { Component, computed, inject, input } from '@angular/core';
import { Language, formats, text } from '@phare/kernel/web';
import { ClauseQuote } from '@phare/policy/web/clause';
import { DEADLINE_TEXT } from '../request-file/cards/deadline-card.catalogue';
import { whyThisDate } from '../request-file/cards/why-this-date';
import type { RequestView } from '../request-file/team-requests.client';

/** A5: why the follow-up is promised for this date. What the team aims for is not a promise (domain.md §5): it is not said here. */
@Component({ selector: 'ph-my-why', template: '<ph-clause-quote [code]="request().followUp.clause" /><p>{{ why().join(" ") }}</p>', imports: [ClauseQuote] })
export class MyWhy {
  readonly request = input.required<RequestView>();

  private readonly t = text(DEADLINE_TEXT);
  private readonly formats = formats();
  private readonly language = inject(Language);
  protected readonly why = computed(() => whyThisDate(this.request(), { t: this.t(), formats: this.formats(), locale: this.language.locale(), closures: null }));
}
