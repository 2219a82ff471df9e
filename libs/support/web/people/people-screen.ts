import { Injectable, inject, linkedSignal, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { Language, type Problem, Toasts, problemOf, text } from '@phare/kernel/web';
import { PEOPLE_TEXT } from './people.catalogue';
import { PeopleClient, type ProfileView } from './people.client';

/** What is being written on the page: about whom, and which form. */
export interface Writing {
  readonly form: 'profile' | 'absence' | 'new' | 'hand_over';
  readonly personId: string | null;
}

/** The profiles on the screen and what is being written about one of them. Provided by the page. */
@Injectable()
export class PeopleScreen {
  private readonly client = inject(PeopleClient);
  private readonly language = inject(Language);
  private readonly toasts = inject(Toasts);
  private readonly t = text(PEOPLE_TEXT);
  private readonly list = rxResource({ params: () => this.language.locale(), stream: () => this.client.list() });

  /** While they are read again, the last reading stays. */
  readonly people = linkedSignal<readonly ProfileView[] | undefined, readonly ProfileView[]>({ source: () => (this.list.hasValue() ? this.list.value().items : undefined), computation: (read, last) => read ?? last?.value ?? [] });
  readonly writing = signal<Writing | null>(null);
  readonly problem = signal<Problem | null>(null);

  start(form: Writing['form'], personId: string | null = null): void {
    this.problem.set(null);
    this.writing.set({ form, personId });
  }

  /** Sends, says so and reads again; or says why not, and nothing typed is lost. */
  async send<Answer>(what: () => Promise<Answer>): Promise<Answer | null> {
    this.problem.set(null);
    try {
      const answer = await what();
      this.writing.set(null);
      this.toasts.show(this.t().saved);
      this.list.reload();
      return answer;
    } catch (error) {
      this.problem.set(problemOf(error));
      if (this.problem()?.status === 412) this.list.reload();
      return null;
    }
  }
}
