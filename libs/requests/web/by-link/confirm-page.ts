import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { FormField, form, required } from '@angular/forms/signals';
import { type Api, ErrorSummary, FormAttempt, Language, type Problem, formats, pageTitle, problemOf, text } from '@phare/kernel/web';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { ChoiceCards } from '@phare/kernel/web/forms/choice-cards';
import { firstValueFrom } from 'rxjs';
import { BY_LINK_TEXT } from './by-link.catalogue';
import { ByLink } from './by-link.client';
import { linkToken } from './link-token';
import { UnreadLink } from './unread-link';

/** Someone of the board or the direction says whether their organisation asks, by a link and without an account (domain.md D7). */
@Component({ selector: 'ph-confirm-page', templateUrl: './confirm-page.html', imports: [FormField, ChoiceCards, ErrorSummary, ProblemNotice, UnreadLink] })
export class ConfirmPage {
  private readonly token = linkToken();
  private readonly client = inject(ByLink);
  private readonly words = text(BY_LINK_TEXT);
  private readonly formats = formats();
  private readonly language = inject(Language);
  protected readonly t = computed(() => this.words().confirm);
  protected readonly sending = computed(() => this.words().sending);
  private readonly read = rxResource({ params: () => ({ token: this.token, locale: this.language.locale() }), stream: ({ params }) => this.client.confirmation(params.token) });
  /** While another language arrives, the last one stays on the screen. */
  protected readonly asked = linkedSignal<Api.ConfirmationAskedDto | undefined, Api.ConfirmationAskedDto | undefined>({
    source: () => (this.read.hasValue() ? this.read.value() : undefined),
    computation: (read, last) => read ?? last?.value,
  });
  protected readonly unread = computed(() => (this.read.error() ? problemOf(this.read.error()?.cause ?? this.read.error()) : null));
  protected readonly until = computed(() => this.t().until({ date: this.formats().dateTime(this.asked()?.expiresAt ?? '', this.asked()?.timeZone) }));
  protected readonly problem = signal<Problem | null>(null);
  protected readonly answered = signal<boolean | null>(null);

  private readonly model = signal({ confirmed: '' });
  protected readonly form = form(this.model, (path) => required(path.confirmed, { message: () => this.t().missing }), { name: 'confirmation' });
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly choices = computed(() => [
    { value: 'yes', label: this.t().yes },
    { value: 'no', label: this.t().no },
  ]);

  constructor() {
    pageTitle(() => this.t().title);
  }

  protected retry(): void {
    this.read.reload();
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.problem.set(null);
    await this.attempt.send(async () => {
      try {
        const { confirmed } = await firstValueFrom(this.client.confirm(this.token, this.model().confirmed === 'yes'));
        this.answered.set(confirmed);
      } catch (error) {
        this.problem.set(problemOf(error));
      }
    });
  }
}
