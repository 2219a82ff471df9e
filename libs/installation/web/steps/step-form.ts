import { inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { type Problem, problemOf } from '@phare/kernel/web';
import { addressOf, after, type Step } from '../setup-steps';

/** What each step shares: what the API refused, and the page that comes next once it is saved. */
export class StepForm {
  readonly problem = signal<Problem | null>(null);
  private readonly router = inject(Router);

  constructor(private readonly step: Step) {}

  async save(call: () => Promise<void>): Promise<void> {
    if (await this.attempt(call)) await this.router.navigateByUrl(addressOf(after(this.step)));
  }

  /** True when it went through. */
  async attempt(call: () => Promise<void>): Promise<boolean> {
    this.problem.set(null);
    try {
      await call();
      return true;
    } catch (error) {
      this.problem.set(problemOf(error));
      return false;
    }
  }

  /** What the API says of one field. */
  refusalAt(pointer: string): string {
    return this.problem()?.errors.find((error) => error.pointer === pointer)?.message ?? '';
  }
}
