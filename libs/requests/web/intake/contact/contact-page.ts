import { Component, computed, inject } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { FormAttempt, Session, TextField, pageTitle, text } from '@phare/kernel/web';
import { CheckCards } from '@phare/kernel/web/forms/check-cards';
import { ChoiceCards } from '@phare/kernel/web/forms/choice-cards';
import { PolicyClient, PolicyPending } from '@phare/policy/web';
import { IntakeDraft } from '../draft/intake-draft';
import { StepFrame } from '../step-frame';
import { CONTACT_TEXT } from './contact.catalogue';
import { contactRules } from './contact-rules';

/** A2, fourth question: how and when to reach the person, « peut-on laisser un message? » included. */
@Component({ selector: 'ph-contact-page', templateUrl: './contact-page.html', imports: [FormField, CheckCards, ChoiceCards, TextField, PolicyPending, StepFrame] })
export class ContactPage {
  protected readonly t = text(CONTACT_TEXT);
  protected readonly policy = inject(PolicyClient).policy;

  private readonly draft = inject(IntakeDraft);
  protected readonly form = form(this.draft.contact, (path) => contactRules(path, this.t), { name: 'contact' });
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly modes = computed(() => this.policy()?.rules.values.modes.map(({ code, label }) => ({ value: code, label })) ?? []);
  protected readonly messages = computed(() => [
    { value: 'yes', label: this.t().yes },
    { value: 'no', label: this.t().no },
  ]);

  constructor() {
    pageTitle(() => this.t().title);
    this.knownDetails();
  }

  /** What the account already says is not asked again, only shown to be changed. */
  private knownDetails(): void {
    const user = inject(Session).view()?.user;
    if (!user) return;
    this.draft.contact.update((contact) => ({ ...contact, name: contact.name || user.name, email: contact.email || user.email }));
  }
}
