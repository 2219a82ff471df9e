import { Component, computed, inject } from '@angular/core';
import { text } from '@phare/kernel/web';
import { FoldingCard } from '@phare/kernel/web/feedback/folding-card';
import { AccompanimentWords } from '../accompaniment-words';
import { OpenAccompaniment } from '../open-accompaniment';
import { AutonomyAnswers } from './autonomy-answers';
import { PORTRAIT_TEXT } from './portrait.catalogue';

/** What the accompaniment is: its kind, its form, its axes; and how far the organisation has come; one line on a phone while nothing is said of it. */
@Component({ selector: 'ph-portrait-card', templateUrl: './portrait-card.html', styleUrl: '../card.scss', imports: [AutonomyAnswers, FoldingCard] })
export class PortraitCard {
  private readonly words = inject(AccompanimentWords);
  protected readonly t = text(PORTRAIT_TEXT);
  protected readonly accompaniment = inject(OpenAccompaniment);
  protected readonly answers = computed(() => this.accompaniment.shown()?.autonomy ?? []);
  protected readonly facts = computed(() => {
    const { kind = null, form = null, axes = [] } = this.accompaniment.shown() ?? {};
    const onAxes = axes.map((value) => this.words.onAxis(value));
    return [
      ...(kind ? [{ label: this.t().kind, value: this.words.of('accompanimentKinds', kind) }] : []),
      ...(form ? [{ label: this.t().form, value: this.words.of('forms', form) }] : []),
      ...[...new Set(onAxes.map(({ axis }) => axis))].map((axis) => ({ label: axis, value: onAxes.flatMap((each) => (each.axis === axis ? [each.label] : [])).join(', ') })),
    ];
  });
}
