import { Injectable, signal } from '@angular/core';
import { problemOf } from '@phare/kernel/web';

/** A sign-in of more than ten minutes ago: asks again who is there, then does again what was refused. */
@Injectable()
export class StepUp {
  readonly asking = signal(false);
  private answer?: (proved: boolean) => void;

  /** Rejects with the refusal itself when the person would rather not. */
  async through<Value>(action: () => Promise<Value>): Promise<Value> {
    try {
      return await action();
    } catch (error) {
      if (problemOf(error).code !== 'recent_sign_in_required' || !(await this.ask())) throw error;
      return action();
    }
  }

  end(proved: boolean): void {
    this.asking.set(false);
    this.answer?.(proved);
    this.answer = undefined;
  }

  private ask(): Promise<boolean> {
    this.end(false);
    this.asking.set(true);
    return new Promise((resolve) => (this.answer = resolve));
  }
}
