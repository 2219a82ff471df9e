import { Component, DOCUMENT, computed, inject, signal } from '@angular/core';
import { type Problem, ProblemNotice, Session, TextField, formats, problemOf, text } from '@phare/kernel/web';
import { IntakeDraft } from '../draft/intake-draft';
import { KeptDraft } from './kept-draft';
import { KEPT_TEXT } from './kept.catalogue';
import { TabMemory } from './tab-memory';

/** A2, under each question: « Enregistré à 14 h 02 », and how to continue later or on another device. */
@Component({ selector: 'ph-kept-bar', templateUrl: './kept-bar.html', styleUrl: './kept-bar.scss', imports: [ProblemNotice, TextField] })
export class KeptBar {
  protected readonly t = text(KEPT_TEXT);
  protected readonly kept = inject(KeptDraft);
  protected readonly memory = inject(TabMemory);
  protected readonly session = inject(Session);
  protected readonly email = signal(inject(IntakeDraft).contact().email);
  protected readonly refusal = signal('');
  protected readonly done = signal('');
  protected readonly problem = signal<Problem | null>(null);
  private readonly draft = inject(IntakeDraft);
  private readonly formats = formats();
  private readonly document = inject(DOCUMENT);

  /** Said aloud when something is wrong; saving as one types is not. */
  protected readonly calm = computed(() => !['away', 'gone'].includes(this.kept.state()));
  protected readonly sentence = computed(() => {
    const [state, savedAt] = [this.kept.state(), this.kept.savedAt()];
    if (state === 'away' || state === 'gone') return this.t()[state];
    return savedAt ? this.t().saved({ time: this.formats().time(savedAt) }) : this.t().saving;
  });

  protected async copy(): Promise<void> {
    try {
      await this.document.defaultView?.navigator.clipboard.writeText(this.kept.address());
      this.done.set(this.t().copied);
    } catch {
      // Refused by the browser: the link is chosen, to be copied by hand.
      this.document.querySelector<HTMLInputElement>('#kept-link')?.select();
    }
    this.draft.reachable.set(true);
  }

  protected async mail(event: Event): Promise<void> {
    event.preventDefault();
    const email = this.email().trim();
    this.refusal.set(/^\S+@\S+\.\S+$/.test(email) ? '' : this.t().emailWrong);
    if (this.refusal()) return;
    this.problem.set(null);
    try {
      await this.kept.mail(email);
      this.done.set(this.t().mailed);
    } catch (error) {
      this.problem.set(problemOf(error));
    }
  }

  protected share(event: Event): void {
    this.kept.share((event.target as HTMLInputElement).checked);
  }
}
