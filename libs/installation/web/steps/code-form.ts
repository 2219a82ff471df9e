import { Component, computed, inject, signal } from '@angular/core';
import { FormField, form, required } from '@angular/forms/signals';
import { FormAttempt, type Problem, TextField, problemOf, text } from '@phare/kernel/web';
import { FormFrame } from '@phare/kernel/web/forms/form-frame';
import { SETUP_TEXT } from '../setup.catalogue';
import { SetupStore } from '../setup.store';

/** The code that an empty installation shows when it starts. */
@Component({ selector: 'ph-setup-code-form', templateUrl: './code-form.html', imports: [FormField, FormFrame, TextField] })
export class CodeForm {
  protected readonly t = text(SETUP_TEXT);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly sentences = computed(() => ({ setup_code_refused: this.t().codeRefused, too_many_requests: this.t().tooMany }));
  private readonly store = inject(SetupStore);
  private readonly model = signal({ code: '' });
  protected readonly form = form(this.model, (path) => required(path.code, { message: () => this.t().codeMissing }), { name: 'setup' });
  protected readonly attempt = new FormAttempt(this.form);

  protected send(): Promise<boolean> {
    return this.attempt.send(async () => {
      this.problem.set(null);
      await this.store.enter(this.model().code).catch((error: unknown) => this.problem.set(problemOf(error)));
    });
  }
}
