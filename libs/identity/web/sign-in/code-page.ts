import { Component, effect, inject, input, signal } from '@angular/core';
import { FormField, form, required } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { FormAttempt, Notice, type Problem, TextField, pageTitle, problemOf, text } from '@phare/kernel/web';
import { accountSentences } from '../shared/account-problem';
import { FormFrame } from '@phare/kernel/web/forms/form-frame';
import { SHARED_TEXT } from '../shared/shared.catalogue';
import { addressRules } from './address-rules';
import { MAILED_CODE_TEXT } from './mailed-code.catalogue';
import { WaysIn } from './ways-in';

/** A mailed code alone: the address, then what was mailed to it. The same is said whoever the address belongs to. */
@Component({ selector: 'ph-code-page', templateUrl: './code-page.html', imports: [FormField, RouterLink, FormFrame, Notice, TextField] })
export class CodePage {
  readonly retour = input<string>();

  protected readonly t = text(MAILED_CODE_TEXT);
  protected readonly words = text(SHARED_TEXT);
  private readonly ways = inject(WaysIn);
  private readonly shared = accountSentences();
  protected readonly problem = signal<Problem | null>(null);
  /** The address that a code was asked for. */
  protected readonly asked = signal('');
  private readonly address = signal({ email: this.ways.typed() });
  private readonly answer = signal({ code: '' });
  protected readonly addressForm = form(this.address, (path) => addressRules(path.email, this.words), { name: 'ask-code' });
  protected readonly codeForm = form(this.answer, (path) => required(path.code, { message: () => this.words().codeMissing }), { name: 'mailed-code' });
  protected readonly asking = new FormAttempt(this.addressForm);
  protected readonly answering = new FormAttempt(this.codeForm);

  constructor() {
    pageTitle(() => this.t().title);
    effect(() => this.ways.typed.set(this.address().email));
  }

  protected sentences(): Record<string, string> {
    return { ...this.shared(), bad_credentials: this.t().refused };
  }

  protected ask(): Promise<boolean> {
    return this.asking.send(() =>
      this.attempted(async () => {
        await this.ways.askCode(this.address().email);
        this.asked.set(this.address().email);
      }),
    );
  }

  protected verify(): Promise<boolean> {
    return this.answering.send(() =>
      this.attempted(async () => {
        await this.ways.withCode(this.asked(), this.answer().code);
        await this.ways.goOn(this.retour());
      }),
    );
  }

  private async attempted(step: () => Promise<void>): Promise<void> {
    this.problem.set(null);
    await step().catch((error: unknown) => this.problem.set(problemOf(error)));
  }
}
