import { Component, DOCUMENT, computed, inject, signal } from '@angular/core';
import { type Problem, TextField, problemOf, text } from '@phare/kernel/web';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { KeptDraft } from './kept-draft';
import { TOGETHER_TEXT } from './together.catalogue';

/** Writing with a colleague: their link, in their name, and its end. */
@Component({ selector: 'ph-together', templateUrl: './together.html', imports: [ProblemNotice, TextField] })
export class Together {
  protected readonly t = text(TOGETHER_TEXT);
  protected readonly kept = inject(KeptDraft);
  protected readonly name = signal('');
  protected readonly refusal = signal('');
  protected readonly done = signal('');
  protected readonly problem = signal<Problem | null>(null);
  /** Shown once: afterwards, another is made. */
  protected readonly link = signal('');
  protected readonly colleague = computed(() => this.kept.colleague());
  private readonly document = inject(DOCUMENT);

  protected async share(event: Event): Promise<void> {
    event.preventDefault();
    const name = this.name().trim();
    this.refusal.set(name ? '' : this.t().nameMissing);
    if (name) await this.carry(async () => this.link.set(await this.kept.shareWith(name)));
  }

  protected async end(): Promise<void> {
    await this.carry(async () => {
      await this.kept.endSharing();
      this.link.set('');
    });
  }

  protected async copy(): Promise<void> {
    await this.document.defaultView?.navigator.clipboard.writeText(this.link()).then(() => this.done.set(this.t().copied), () => this.document.querySelector<HTMLInputElement>('#colleague-link')?.select());
  }

  private async carry(work: () => Promise<void>): Promise<void> {
    this.problem.set(null);
    this.done.set('');
    await work().catch((error: unknown) => this.problem.set(problemOf(error)));
  }
}
