import { Component, computed, inject, input, signal } from '@angular/core';
import { FormField, email, form, required } from '@angular/forms/signals';
import { type Api, FormAttempt, type Problem, TextField, problemOf, text } from '@phare/kernel/web';
import { FormFrame } from '@phare/kernel/web/forms/form-frame';
import { firstValueFrom } from 'rxjs';
import { type RightsRequestView, Registers } from '../registers.client';
import { RIGHTS_TEXT } from './rights-requests.catalogue';

/** What the person gave, to hand back to them: they are found by the address that they showed to be theirs, and no other person is. */
@Component({ selector: 'ph-hand-over', templateUrl: './hand-over.html', styleUrl: '../registers.scss', imports: [FormField, FormFrame, TextField] })
export class HandOver {
  readonly request = input.required<RightsRequestView>();

  private readonly words = text(RIGHTS_TEXT);
  protected readonly t = computed(() => this.words().handOver);
  private readonly client = inject(Registers);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly found = signal<readonly Api.FoundPersonDto[] | null>(null);
  private readonly model = signal({ email: '' });
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.email, { message: () => this.t().emailWrong });
      email(path.email, { message: () => this.t().emailWrong });
    },
    { name: 'hand-over' },
  );
  protected readonly attempt = new FormAttempt(this.form);
  protected readonly pointers = { '/email': 'hand-over.email' };

  protected readonly hrefOf = ({ id }: Api.FoundPersonDto): string => `/api/rights-requests/${this.request().id}/persons/${id}/export`;

  protected send(): Promise<boolean> {
    return this.attempt.send(async () => {
      this.problem.set(null);
      this.found.set(null);
      try {
        this.found.set((await firstValueFrom(this.client.personsAt(this.request(), this.model().email.trim()))).items);
        this.attempt.restart();
      } catch (error) {
        this.problem.set(problemOf(error));
      }
    });
  }
}
