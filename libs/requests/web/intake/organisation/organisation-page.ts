import { Component, computed, inject } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { ErrorSummary, FormAttempt, Session, pageTitle, text } from '@phare/kernel/web';
import { ChoiceCards } from '@phare/kernel/web/forms/choice-cards';
import { PolicyClient, PolicyPending } from '@phare/policy/web';
import { askerRules } from '../asker-rules';
import { IntakeDraft } from '../draft/intake-draft';
import { stepUrl } from '../draft/steps';
import { INTAKE_TEXT } from '../intake.catalogue';
import { canEncrypt } from '../kept/can-encrypt';
import { OrganisationFinder } from '../organisation-finder';
import { MandateChoice } from './mandate-choice';
import { ORGANISATION_TEXT } from './organisation.catalogue';

/** Before the five questions, when we do not know it yet: which organisation, which function. */
@Component({
  selector: 'ph-organisation-page',
  templateUrl: './organisation-page.html',
  imports: [FormField, RouterLink, ChoiceCards, ErrorSummary, PolicyPending, OrganisationFinder, MandateChoice],
})
export class OrganisationPage {
  protected readonly t = text(ORGANISATION_TEXT);
  protected readonly common = text(INTAKE_TEXT);
  protected readonly keptSafe = canEncrypt();
  protected readonly policy = inject(PolicyClient).policy;
  protected readonly session = inject(Session);

  private readonly draft = inject(IntakeDraft);
  private readonly router = inject(Router);
  protected readonly form = form(this.draft.asker, (path) => askerRules(path, this.t), { name: 'asker' });
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly functions = computed(() => this.policy()?.rules.values.functions.map(({ code, label }) => ({ value: code, label })) ?? []);

  constructor() {
    pageTitle(() => this.t().title);
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    await this.attempt.send(async () => void (await this.router.navigateByUrl(stepUrl('sujet'))));
  }
}
