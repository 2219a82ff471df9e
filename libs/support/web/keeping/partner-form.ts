import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { FormField, form, required, validate } from '@angular/forms/signals';
import { FormAttempt, type Problem, TextField, problemOf, text } from '@phare/kernel/web';
import { CheckCards } from '@phare/kernel/web/forms/check-cards';
import { ChoiceCards } from '@phare/kernel/web/forms/choice-cards';
import { TextArea } from '@phare/kernel/web/forms/text-area';
import { PolicyClient } from '@phare/policy/web';
import { firstValueFrom } from 'rxjs';
import { territoriesIn, typedTerritories } from '../territories';
import { DirectoryKeeping, type Partner } from './keeping.client';
import { KEEPING_TEXT } from './keeping.catalogue';
import { KeepingFrame } from './keeping-frame';

const LANGUAGES = ['fr', 'en'] as const;

const modelOf = (partner: Partner | null) => ({
  name: partner?.name ?? '',
  type: partner?.type ?? '',
  description: partner?.description ?? '',
  territories: typedTerritories(partner?.territories ?? []),
  languages: partner?.languages ?? ['fr'],
  modes: partner?.modes ?? [],
  phone: partner?.phone ?? '',
  email: partner?.email ?? '',
  url: partner?.url ?? '',
});

/** A resource outside the federation, as the team writes it down: new, or corrected. */
@Component({ selector: 'ph-partner-form', templateUrl: './partner-form.html', imports: [FormField, CheckCards, ChoiceCards, TextArea, TextField, KeepingFrame] })
export class PartnerForm {
  readonly partner = input.required<Partner | null>();
  readonly done = output<string | null>();

  private readonly words = text(KEEPING_TEXT);
  private readonly client = inject(DirectoryKeeping);
  private readonly policy = inject(PolicyClient).policy;
  protected readonly t = computed(() => this.words().form);
  protected readonly problem = signal<Problem | null>(null);
  private readonly model = linkedSignal(() => modelOf(this.partner()));
  protected readonly form = form(
    this.model,
    (path) => {
      validate(path.name, ({ value }) => (value().trim() ? undefined : { kind: 'required', message: this.t().nameMissing }));
      required(path.type, { message: () => this.t().typeMissing });
      validate(path.description, ({ value }) => (value().trim() ? undefined : { kind: 'required', message: this.t().descriptionMissing }));
    },
    { name: 'partner' },
  );
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly types = computed(() => (this.policy()?.rules.values.partnerTypes ?? []).map(({ code, label }) => ({ value: code, label })));
  protected readonly modes = computed(() => (this.policy()?.rules.values.modes ?? []).map(({ code, label }) => ({ value: code, label })));
  protected readonly languages = computed(() => LANGUAGES.map((value) => ({ value, label: this.t().languageNames[value] })));

  protected send(): Promise<boolean> {
    const { name, type, description, territories, languages, modes, phone, email, url } = this.model();
    const reached = { phone: phone.trim() || null, email: email.trim() || null, url: url.trim() || null };
    const body = { name: name.trim(), type, description: description.trim(), territories: territoriesIn(territories), languages: [...languages], modes: [...modes], ...reached };
    const partner = this.partner();
    return this.attempt.send(async () => {
      this.problem.set(null);
      try {
        await firstValueFrom(partner ? this.client.changePartner(partner, body) : this.client.addPartner(body));
        this.done.emit(body.name);
      } catch (error) {
        this.problem.set(problemOf(error));
      }
    });
  }
}
