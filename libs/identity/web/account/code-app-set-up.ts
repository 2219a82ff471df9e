import { Component, ElementRef, afterNextRender, computed, inject, signal } from '@angular/core';
import { FormField, form, required } from '@angular/forms/signals';
import { type Api, FormAttempt, type Problem, TextField, text } from '@phare/kernel/web';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { accountSentences } from '../shared/account-problem';
import { FormFrame } from '@phare/kernel/web/forms/form-frame';
import { refusalAt } from '../shared/refused-fields';
import { SHARED_TEXT } from '../shared/shared.catalogue';
import { CODE_APP_TEXT } from './code-app.catalogue';
import { OwnAccount } from './own-account';
import { QrCode } from './qr-code';

/** A code app being set up: what it reads, what is typed where it cannot, and a code that shows that it works. */
@Component({ selector: 'ph-code-app-set-up', templateUrl: './code-app-set-up.html', styleUrl: './code-app-set-up.scss', imports: [FormField, FormFrame, ProblemNotice, QrCode, TextField] })
export class CodeAppSetUp {
  protected readonly t = text(CODE_APP_TEXT);
  protected readonly words = text(SHARED_TEXT);
  protected readonly own = inject(OwnAccount);
  protected readonly sentences = accountSentences();
  protected readonly refusalAt = refusalAt;
  protected readonly fields = { '/code': 'code-app.code' };
  protected readonly setUp = signal<Api.TotpSetUpDto | null>(null);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly groups = computed(() => this.setUp()?.secret.match(/.{1,4}/g) ?? []);
  private readonly model = signal({ code: '' });
  protected readonly form = form(this.model, (path) => required(path.code, { message: () => this.words().codeMissing }), { name: 'code-app' });
  protected readonly attempt = new FormAttempt(this.form);

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => host.querySelector<HTMLElement>('h3')?.focus());
    void this.prepare();
  }

  protected async prepare(): Promise<void> {
    this.problem.set(null);
    const prepared = await this.own.change(() => this.own.api.prepareTotp({}));
    if (prepared.ok) this.setUp.set(prepared.value);
    else this.problem.set(prepared.problem);
  }

  protected send(): Promise<boolean> {
    this.problem.set(null);
    return this.attempt.send(async () => {
      const confirmed = await this.own.change(() => this.own.api.confirmTotp({ code: this.model().code.replace(/\s+/g, '') }));
      if (confirmed.ok) this.own.keep(confirmed.value.recoveryCodes);
      else this.problem.set(confirmed.problem);
    });
  }
}
