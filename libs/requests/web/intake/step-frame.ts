import { Component, computed, inject, input } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { ErrorSummary, type FormAttempt, text } from '@phare/kernel/web';
import { StepIndicator } from '@phare/kernel/web/feedback/step-indicator';
import { STEPS, type Step, nextUrl, previousUrl, stepNumber } from './draft/steps';
import { INTAKE_TEXT } from './intake.catalogue';

/** Around the one question of a page: « Retour », « Étape 2 de 5 », the error summary and « Continuer ». */
@Component({ selector: 'ph-step-frame', templateUrl: './step-frame.html', imports: [RouterLink, ErrorSummary, StepIndicator] })
export class StepFrame<Model> {
  readonly step = input.required<Step>();
  readonly attempt = input.required<FormAttempt<Model>>();

  protected readonly t = text(INTAKE_TEXT);
  protected readonly total = STEPS.length;
  protected readonly number = computed(() => stepNumber(this.step()));
  protected readonly back = computed(() => previousUrl(this.step(), this.fromReview()));

  private readonly router = inject(Router);
  private readonly query = toSignal(inject(ActivatedRoute).queryParamMap);
  /** « Modifier » of the review comes back to it. */
  protected readonly fromReview = computed(() => this.query()?.get('retour') === 'verification');

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const next = nextUrl(this.step(), this.fromReview());
    await this.attempt().send(async () => void (await this.router.navigateByUrl(next)));
  }
}
