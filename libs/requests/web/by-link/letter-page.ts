import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { FormField, applyWhen, form, maxLength, required, validate } from '@angular/forms/signals';
import { type Api, ErrorSummary, FormAttempt, Language, type Problem, formats, pageTitle, problemOf, text } from '@phare/kernel/web';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { ChoiceCards } from '@phare/kernel/web/forms/choice-cards';
import { TextArea } from '@phare/kernel/web/forms/text-area';
import { RESOURCE_ANSWERS } from '@phare/requests/domain';
import { firstValueFrom } from 'rxjs';
import { LetterSheet } from '../referral/letter-sheet';
import { BY_LINK_TEXT } from './by-link.catalogue';
import { ByLink } from './by-link.client';
import { linkToken } from './link-token';
import { UnreadLink } from './unread-link';

/** An outside resource reads its letter and answers it, by a link and without an account (domain.md §6). It is shown what was consented to, and nothing else. */
@Component({ selector: 'ph-letter-page', templateUrl: './letter-page.html', imports: [FormField, ChoiceCards, ErrorSummary, LetterSheet, ProblemNotice, TextArea, UnreadLink] })
export class LetterPage {
  private readonly token = linkToken();
  private readonly client = inject(ByLink);
  private readonly words = text(BY_LINK_TEXT);
  private readonly formats = formats();
  private readonly language = inject(Language);
  protected readonly t = computed(() => this.words().letter);
  protected readonly sending = computed(() => this.words().sending);
  private readonly read = rxResource({ params: () => ({ token: this.token, locale: this.language.locale() }), stream: ({ params }) => this.client.letter(params.token) });
  /** While another language arrives, the last one stays on the screen. */
  protected readonly shown = linkedSignal<Api.LetterShownDto | undefined, Api.LetterShownDto | undefined>({
    source: () => (this.read.hasValue() ? this.read.value() : undefined),
    computation: (read, last) => read ?? last?.value,
  });
  protected readonly unread = computed(() => (this.read.error() ? problemOf(this.read.error()?.cause ?? this.read.error()) : null));
  protected readonly until = computed(() => this.t().until({ date: this.formats().dateTime(this.shown()?.expiresAt ?? '', this.shown()?.timeZone) }));
  protected readonly problem = signal<Problem | null>(null);
  protected readonly answered = signal<(typeof RESOURCE_ANSWERS)[number] | null>(null);

  private readonly model = signal({ answer: '', reason: '' });
  protected readonly refuses = computed(() => this.model().answer === 'refused');
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.answer, { message: () => this.t().missing });
      applyWhen(path, () => this.refuses(), (refused) => {
        validate(refused.reason, ({ value }) => (value().trim() ? undefined : { kind: 'required', message: this.t().reasonMissing }));
        maxLength(refused.reason, 1000, { message: () => this.t().tooLong });
      });
    },
    { name: 'letter' },
  );
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly choices = computed(() => RESOURCE_ANSWERS.filter((answer) => this.shown()?.answers.includes(answer)).map((value) => ({ value, label: this.t()[value] })));

  constructor() {
    pageTitle(() => this.t().title);
  }

  protected retry(): void {
    this.read.reload();
  }

  /** Back to the letter, for what is left to answer. */
  protected back(): void {
    this.answered.set(null);
    this.model.set({ answer: '', reason: '' });
    this.attempt.restart();
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.problem.set(null);
    await this.attempt.send(async () => {
      const { answer, reason } = this.model();
      try {
        await firstValueFrom(this.client.answer({ token: this.token, answer: answer as Api.AnswerByLinkDtoAnswer, ...(this.refuses() ? { reason: reason.trim() } : {}) }));
        this.answered.set(answer as (typeof RESOURCE_ANSWERS)[number]);
        // What is left to answer is there before anyone comes back to it: no choice goes away under their hands.
        if (answer === 'received') this.read.reload();
      } catch (error) {
        this.problem.set(problemOf(error));
      }
    });
  }
}
