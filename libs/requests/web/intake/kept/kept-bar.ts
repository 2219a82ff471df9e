import { Component, computed, inject, signal } from '@angular/core';
import { formats, text } from '@phare/kernel/web';
import { KeptDraft } from './kept-draft';
import { KeptPanel } from './kept-panel';
import { OthersAnswers } from './others-answers';
import { KEPT_TEXT } from './kept.catalogue';

/** A2, under each question: « Enregistré à 14 h 02 », and how to continue later or on another device. */
@Component({ selector: 'ph-kept-bar', templateUrl: './kept-bar.html', styleUrl: './kept-bar.scss', imports: [KeptPanel, OthersAnswers] })
export class KeptBar {
  protected readonly t = text(KEPT_TEXT);
  protected readonly kept = inject(KeptDraft);
  protected readonly opened = signal(false);
  private readonly formats = formats();

  /** Said aloud when something is wrong; saving as one types is not. */
  protected readonly calm = computed(() => !['away', 'gone'].includes(this.kept.state()));
  protected readonly sentence = computed(() => {
    const [state, savedAt] = [this.kept.state(), this.kept.savedAt()];
    if (state === 'away' || state === 'gone') return this.t()[state];
    return savedAt ? this.t().saved({ time: this.formats().time(savedAt) }) : this.t().saving;
  });

  protected toggle(event: Event): void {
    this.opened.set((event.target as HTMLDetailsElement).open);
  }
}
