import { Component, computed, inject, input } from '@angular/core';
import { Session, text } from '@phare/kernel/web';
import { ChoiceCards } from '@phare/kernel/web/forms/choice-cards';
import type { ClosedValueView } from '@phare/policy/web';
import { IntakeDraft } from '../draft/intake-draft';
import { ORGANISATION_TEXT } from './organisation.catalogue';

/** Someone signed in asks in the name of one of their mandates (the API refuses any other). */
@Component({ selector: 'ph-mandate-choice', templateUrl: './mandate-choice.html', imports: [ChoiceCards] })
export class MandateChoice {
  readonly functions = input.required<readonly ClosedValueView[]>();
  readonly touched = input(false);
  readonly missing = input(false);

  protected readonly t = text(ORGANISATION_TEXT);
  private readonly draft = inject(IntakeDraft);
  private readonly mandates = inject(Session).mandates;

  protected readonly choices = computed(() =>
    this.mandates().map((mandate, index) => ({
      value: String(index),
      label: mandate.organisationName,
      hint: this.functions().find(({ code }) => code === mandate.function)?.label,
    })),
  );
  protected readonly chosen = computed(() => {
    const { organisation, function: held } = this.draft.asker();
    const index = this.mandates().findIndex((mandate) => mandate.organisationId === organisation.id && mandate.function === held);
    return index < 0 ? '' : String(index);
  });

  protected choose(index: string): void {
    const mandate = this.mandates()[Number(index)];
    if (mandate) this.draft.asker.set({ organisation: { id: mandate.organisationId, label: mandate.organisationName }, function: mandate.function });
  }
}
