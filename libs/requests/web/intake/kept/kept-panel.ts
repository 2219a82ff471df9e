import { Component, DOCUMENT, inject, signal } from '@angular/core';
import { type Problem, Session, TextField, problemOf, text } from '@phare/kernel/web';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { IntakeDraft } from '../draft/intake-draft';
import { KeptDraft } from './kept-draft';
import { KEPT_PANEL_TEXT } from './kept-panel.catalogue';
import { TabMemory } from './tab-memory';
import { Together } from './together';

/** How to continue later or on another device: the link to copy or to receive by mail, the account, and whether this device is shared. */
@Component({ selector: 'ph-kept-panel', templateUrl: './kept-panel.html', styleUrl: './kept-panel.scss', imports: [ProblemNotice, TextField, Together] })
export class KeptPanel {
  protected readonly t = text(KEPT_PANEL_TEXT);
  protected readonly kept = inject(KeptDraft);
  protected readonly memory = inject(TabMemory);
  protected readonly session = inject(Session);
  private readonly draft = inject(IntakeDraft);
  protected readonly email = signal(this.draft.contact().email);
  protected readonly refusal = signal('');
  protected readonly done = signal('');
  protected readonly problem = signal<Problem | null>(null);
  private readonly document = inject(DOCUMENT);

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
