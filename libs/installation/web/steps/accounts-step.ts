import { Component, computed, inject, signal } from '@angular/core';
import { FormField, form, required } from '@angular/forms/signals';
import { ColleagueForm, type NewColleague, PasswordField, ROLES_TEXT } from '@phare/identity/web/forms';
import { FormAttempt, TextField, formats, text } from '@phare/kernel/web';
import { FormFrame } from '@phare/kernel/web/forms/form-frame';
import { Dialog } from '@phare/kernel/web/feedback/dialog';
import { SETUP_TEXT } from '../setup.catalogue';
import { SetupStore } from '../setup.store';
import { ACCOUNTS_STEP_TEXT } from './accounts-step.catalogue';
import { StepForm } from './step-form';

/** The first account, and colleagues to invite: all of them are made at once, and the setup ends. */
@Component({ selector: 'ph-accounts-step', templateUrl: './accounts-step.html', styleUrl: './accounts-step.scss', imports: [FormField, ColleagueForm, Dialog, FormFrame, PasswordField, TextField] })
export class AccountsStep {
  protected readonly t = text(ACCOUNTS_STEP_TEXT);
  protected readonly frame = text(SETUP_TEXT);
  protected readonly saving = new StepForm('comptes');
  protected readonly inviting = signal(false);
  protected readonly colleagues = signal<readonly NewColleague[]>([]);
  private readonly roles = text(ROLES_TEXT);
  private readonly formats = formats();
  private readonly store = inject(SetupStore);
  private readonly model = signal({ name: '', email: '', password: '' });
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.name, { message: () => this.t().nameMissing });
      required(path.email, { message: () => this.t().emailMissing });
      required(path.password, { message: () => this.t().passwordMissing });
    },
    { name: 'first' },
  );
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly sentences = computed(() => ({ setup_incomplete: this.t().incomplete }));
  /** A refused colleague is shown beside their name: what leads there is the button that takes them off the list. */
  protected readonly fields = computed(() => ({ '/name': 'first.name', '/email': 'first.email', '/password': 'first.password', ...Object.fromEntries(this.colleagues().map((_, index) => [emailOf(index), `colleague-${index}`])) }));

  protected refusalOf(index: number): string {
    return this.saving.refusalAt(emailOf(index));
  }

  protected rolesOf({ roles }: NewColleague): string {
    return this.formats().list(roles.map((role) => this.roles().roles[role]));
  }

  protected add(colleague: NewColleague): void {
    this.colleagues.update((colleagues) => [...colleagues, colleague]);
    this.inviting.set(false);
  }

  protected remove(index: number): void {
    this.saving.problem.set(null);
    this.colleagues.update((colleagues) => colleagues.filter((_, each) => each !== index));
  }

  protected send(): Promise<boolean> {
    const { name, email, password } = this.model();
    return this.attempt.send(async () => void (await this.saving.attempt(() => this.store.finish({ name: name.trim(), email: email.trim(), password, colleagues: [...this.colleagues()] }))));
  }
}

const emailOf = (index: number): string => `/colleagues/${index}/email`;
