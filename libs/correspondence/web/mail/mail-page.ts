import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { Router, RouterLink } from '@angular/router';
import { Notice, Toasts, formats, pageTitle, problemOf, text } from '@phare/kernel/web';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { ChoiceCards } from '@phare/kernel/web/forms/choice-cards';
import { InboundMailsClient } from '../inbound-mails.client';
import { MailWords } from '../mail-words';
import { AcceptForm } from './accept-form';
import { AttachForm } from './attach-form';
import { DismissForm } from './dismiss-form';
import { MailContent } from './mail-content';
import { MAIL_TEXT } from './mail.catalogue';

const WAYS = ['accept', 'attach', 'dismiss'] as const;

/** One received e-mail: what it says, what was guessed, and what it becomes. */
@Component({ selector: 'ph-mail-page', templateUrl: './mail-page.html', imports: [RouterLink, ChoiceCards, Notice, ProblemNotice, AcceptForm, AttachForm, DismissForm, MailContent] })
export class MailPage {
  readonly id = input.required<string>();

  protected readonly t = text(MAIL_TEXT);
  protected readonly formats = formats();
  private readonly client = inject(InboundMailsClient);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(MailWords);
  private readonly read = rxResource({ params: () => this.id(), stream: ({ params }) => this.client.read(params) });

  protected readonly mail = computed(() => (this.read.hasValue() ? this.read.value() : undefined));
  protected readonly problem = computed(() => (this.read.error() ? problemOf(this.read.error()?.cause ?? this.read.error()) : null));
  protected readonly why = computed(() => {
    const mail = this.mail();
    return mail ? this.words.why(mail) : '';
  });
  /** A reply proposes to go on with its request, anything else to be a new one. */
  protected readonly way = linkedSignal<string>(() => (this.mail()?.requestId ? 'attach' : 'accept'));
  protected readonly ways = computed(() => WAYS.map((way) => ({ value: way, label: this.t().ways[way], hint: this.t().wayHints[way] })));

  constructor() {
    // The tab says nothing of the message: a colleague may be looking.
    pageTitle(() => this.t().title);
  }

  protected received({ id, number }: { id: string; number: string }): void {
    this.toasts.show(this.t().accepted({ number }));
    void this.router.navigate(['/equipe/demandes', id]);
  }

  protected added(number: string): void {
    this.toasts.show(this.t().attached({ number }));
    this.leave();
  }

  protected setAside(): void {
    this.toasts.show(this.t().dismissed);
    this.leave();
  }

  private leave(): void {
    void this.router.navigate(['/equipe/courriels']);
  }
}
