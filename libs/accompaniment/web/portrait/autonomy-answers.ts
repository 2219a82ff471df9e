import { Component, computed, inject, input } from '@angular/core';
import type { AutonomyMoment, AutonomySide } from '@phare/accompaniment/domain';
import { text } from '@phare/kernel/web';
import type { AutonomyView } from '../accompaniment.client';
import { AccompanimentWords } from '../accompaniment-words';
import { PORTRAIT_TEXT } from './portrait.catalogue';

/** What each side said of the organisation's autonomy, before and after. */
@Component({ selector: 'ph-autonomy-answers', templateUrl: './autonomy-answers.html', styleUrl: '../card.scss' })
export class AutonomyAnswers {
  readonly answers = input.required<readonly AutonomyView[]>();
  readonly mine = input(false);

  private readonly words = inject(AccompanimentWords);
  private readonly catalogue = text(PORTRAIT_TEXT);
  protected readonly none = computed(() => this.catalogue().noAnswer);
  protected readonly rows = computed(() => {
    const t = this.catalogue().autonomy;
    const sides = this.mine() ? t.mineSides : t.sides;
    return this.answers().map(({ side, moment, level }) => ({ label: t.said({ moment: t.moments[moment as AutonomyMoment], side: sides[side as AutonomySide] }), value: this.words.of('autonomy', level) }));
  });
}
