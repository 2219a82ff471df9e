import { Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Notice, formats, text } from '@phare/kernel/web';
import { WhyClause } from '@phare/policy/web/clause';
import type { RequestView } from '../request-file/team-requests.client';
import { PHONE_ENTRY_TEXT } from './phone-entry.catalogue';

/** The number and the real date, to say before hanging up. */
@Component({ selector: 'ph-entry-sent', templateUrl: './entry-sent.html', imports: [RouterLink, Notice, WhyClause], host: { class: 'ph-page' } })
export class EntrySent {
  readonly request = input.required<RequestView>();
  readonly another = output();

  protected readonly t = text(PHONE_ENTRY_TEXT);
  private readonly formats = formats();
  protected readonly date = computed(() => this.formats().longDate(this.request().followUp.dueOn));
}
