import { Component, inject, signal } from '@angular/core';
import { FormField, form, required } from '@angular/forms/signals';
import { FormAttempt, TextField, text } from '@phare/kernel/web';
import { FormFrame } from '@phare/kernel/web/forms/form-frame';
import { SETUP_TEXT } from '../setup.catalogue';
import { SetupStore } from '../setup.store';
import { PEOPLE_TEXT } from './people.catalogue';
import { StepForm } from './step-form';

/** The person in charge of the protection of personal information (P-39.1 art. 3.1). */
@Component({ selector: 'ph-officer-step', templateUrl: './officer-step.html', imports: [FormField, FormFrame, TextField] })
export class OfficerStep {
  protected readonly t = text(PEOPLE_TEXT);
  protected readonly frame = text(SETUP_TEXT);
  protected readonly fields = { '/title': 'officer.title', '/name': 'officer.name', '/email': 'officer.email', '/phone': 'officer.phone' };
  protected readonly saving = new StepForm('responsable');
  private readonly store = inject(SetupStore);
  private readonly known = this.store.setup()?.privacyOfficer;
  private readonly model = signal({ title: this.known?.title ?? '', name: this.known?.name ?? '', email: this.known?.email ?? '', phone: this.known?.phone ?? '' });
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.title, { message: () => this.t().officerTitleMissing });
      required(path.name, { message: () => this.t().nameMissing });
      required(path.email, { message: () => this.t().emailMissing });
    },
    { name: 'officer' },
  );
  protected readonly attempt = new FormAttempt(this.form);

  protected send(): Promise<boolean> {
    const { title, name, email, phone } = this.model();
    return this.attempt.send(() => this.saving.save(() => this.store.name({ title: title.trim(), name: name.trim(), email: email.trim(), phone: phone.trim() || null })));
  }
}
