import { Component, input, output, signal } from '@angular/core';
import { FormField, form, required, validate } from '@angular/forms/signals';
import { FormAttempt, type Problem, TextField, text } from '@phare/kernel/web';
import { CheckCards } from '@phare/kernel/web/forms/check-cards';
import { FormFrame } from '@phare/kernel/web/forms/form-frame';
import type { Role } from '@phare/kernel/domain';
import { accountSentences } from '../shared/account-problem';
import { refusalAt } from '../shared/refused-fields';
import { roleChoices, rolesAmong } from '../shared/role-choices';
import { SHARED_TEXT } from '../shared/shared.catalogue';
import { addressRules } from '../sign-in/address-rules';
import { COLLEAGUE_TEXT } from './colleague.catalogue';

/** Someone to invite: who they are, where they are written to, what they do. */
export interface NewColleague {
  readonly name: string;
  readonly email: string;
  readonly roles: Role[];
}

const NOBODY = { name: '', email: '', roles: [] as readonly string[] };

/** Asks whom to invite, and with which roles. What is done with them is the page's own; other buttons come in `[actions]`. */
@Component({ selector: 'ph-colleague-form', templateUrl: './colleague-form.html', imports: [FormField, CheckCards, FormFrame, TextField] })
export class ColleagueForm {
  readonly label = input.required<string>();
  readonly problem = input<Problem | null>(null);
  readonly given = output<NewColleague>();

  protected readonly t = text(COLLEAGUE_TEXT);
  protected readonly words = text(SHARED_TEXT);
  protected readonly sentences = accountSentences();
  protected readonly choices = roleChoices();
  protected readonly refusalAt = refusalAt;
  protected readonly fields = { '/name': 'colleague.name', '/email': 'colleague.email', '/roles': 'colleague.roles' };
  private readonly model = signal(NOBODY);
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.name, { message: () => this.t().nameMissing });
      addressRules(path.email, this.words);
      validate(path.roles, ({ value }) => (value().length === 0 ? { kind: 'required', message: this.t().rolesMissing } : undefined));
    },
    { name: 'colleague' },
  );
  protected readonly attempt = new FormAttempt(this.form);

  protected send(): Promise<boolean> {
    const { name, email, roles } = this.model();
    return this.attempt.send(() => this.given.emit({ name: name.trim(), email: email.trim(), roles: rolesAmong(roles) }));
  }
}
