import { Component, computed, inject, signal } from '@angular/core';
import { FormField, form, required } from '@angular/forms/signals';
import { FormAttempt, TextField, text } from '@phare/kernel/web';
import { ChoiceCards } from '@phare/kernel/web/forms/choice-cards';
import { FormFrame } from '@phare/kernel/web/forms/form-frame';
import { SETUP_TEXT } from '../setup.catalogue';
import { SetupStore } from '../setup.store';
import { PEOPLE_TEXT } from './people.catalogue';
import { StepForm } from './step-form';

/** The network: what every page, every mail and every date says of it. */
@Component({ selector: 'ph-network-step', templateUrl: './network-step.html', imports: [FormField, ChoiceCards, FormFrame, TextField] })
export class NetworkStep {
  protected readonly t = text(PEOPLE_TEXT);
  protected readonly frame = text(SETUP_TEXT);
  protected readonly fields = { '/name': 'network.name', '/phone': 'network.phone', '/email': 'network.email', '/timeZone': 'network.timeZone', '/languages': 'network.languages' };
  protected readonly saving = new StepForm('reseau');
  private readonly store = inject(SetupStore);
  private readonly known = this.store.setup()?.network;
  private readonly model = signal({ name: this.known?.name ?? '', phone: this.known?.phone ?? '', email: this.known?.email ?? '', timeZone: this.known?.timeZone ?? 'America/Toronto', languages: this.known?.languages.includes('en-CA') === false ? 'fr' : 'both' });
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.name, { message: () => this.t().networkNameMissing });
      required(path.phone, { message: () => this.t().phoneMissing });
      required(path.email, { message: () => this.t().emailMissing });
    },
    { name: 'network' },
  );
  protected readonly attempt = new FormAttempt(this.form);
  /** The zones of Canada that a network may live in, and the one it has if it is another. */
  protected readonly zones = computed(() => {
    const labels: Readonly<Record<string, string>> = this.t().zones;
    const own = this.known?.timeZone ?? '';
    return [...Object.keys(labels), ...(own in labels || own === '' ? [] : [own])].map((value) => ({ value, label: labels[value] ?? value }));
  });

  protected readonly languages = computed(() => Object.entries(this.t().languageChoices).map(([value, label]) => ({ value, label })));

  protected send(): Promise<boolean> {
    const { name, phone, email, timeZone, languages } = this.model();
    return this.attempt.send(() => this.saving.save(() => this.store.describe({ name: name.trim(), phone: phone.trim(), email: email.trim(), timeZone, languages: languages === 'both' ? ['fr-CA', 'en-CA'] : ['fr-CA'] })));
  }
}
