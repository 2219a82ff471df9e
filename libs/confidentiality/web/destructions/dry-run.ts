import { Component, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { OwnAccount, StepUp, StepUpDialog } from '@phare/identity/web';
import { type Api, type Problem, Toasts, problemOf, text } from '@phare/kernel/web';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { firstValueFrom } from 'rxjs';
import { Retention } from '../retention/retention.client';
import { CountsList } from './counts-list';
import { DESTRUCTIONS_TEXT } from './destructions.catalogue';

/** Counts what would be destroyed today, and asks for it: another person confirms. */
@Component({
  selector: 'ph-dry-run',
  template: `
    <section class="ph-panel" aria-labelledby="dry-run">
      <h3 id="dry-run">{{ t().heading }}</h3>
      <p>{{ t().lead }}</p>
      <div role="status">
        @if (found(); as found) {
          @if (found.items.length) {
            <p>{{ t().found({ size: found.items.length }) }}</p>
            <ph-counts-list [counts]="found.total" />
            <p>{{ t().stays }}</p>
          } @else {
            <p>{{ t().none }}</p>
          }
        }
      </div>
      @if (problem(); as problem) {
        <ph-problem-notice [problem]="problem" />
      }
      <p class="dry-run__act">
        @if (found()?.items?.length; as size) {
          <button type="button" class="ph-button ph-button--danger" [attr.aria-disabled]="busy() || null" (click)="ask()">{{ t().ask({ size }) }}</button>
        } @else {
          <button type="button" class="ph-button" [attr.aria-disabled]="busy() || null" (click)="run()">{{ busy() ? t().running : t().run }}</button>
        }
      </p>
    </section>
    <ph-step-up-dialog />
  `,
  styles: '.dry-run__act { margin-block: 1rem 0; }',
  imports: [ProblemNotice, StepUpDialog, CountsList],
  providers: [OwnAccount, StepUp],
})
export class DryRun {
  private readonly words = text(DESTRUCTIONS_TEXT);
  protected readonly t = computed(() => this.words().dry);
  private readonly client = inject(Retention);
  private readonly stepUp = inject(StepUp);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly found = signal<Api.DryRunDto | null>(null);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly busy = signal(false);

  protected run(): Promise<void> {
    return this.attempted(async () => this.found.set(await firstValueFrom(this.client.tryDestruction())));
  }

  protected ask(): Promise<void> {
    return this.attempted(async () => {
      const numbers = (this.found()?.items ?? []).map(({ number }) => number);
      const { id } = await this.stepUp.through(() => firstValueFrom(this.client.askDestruction({ numbers })));
      this.toasts.show(this.t().asked);
      await this.router.navigate(['/equipe/registres/destructions', id]);
    });
  }

  private async attempted(step: () => Promise<unknown>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      await step();
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.busy.set(false);
    }
  }
}
