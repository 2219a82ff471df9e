import { Component, computed, inject } from '@angular/core';
import { formats, text } from '@phare/kernel/web';
import { othersAnswers } from './changes';
import { KeptDraft } from './kept-draft';
import { TOGETHER_TEXT } from './together.catalogue';

/** Between two who write: who wrote what, when, and what it replaced. */
@Component({ selector: 'ph-others-answers', templateUrl: './others-answers.html' })
export class OthersAnswers {
  protected readonly t = text(TOGETHER_TEXT);
  protected readonly kept = inject(KeptDraft);
  private readonly formats = formats();
  protected readonly guest = computed(() => this.kept.holder() === 'colleague');
  protected readonly who = computed(() => (this.guest() ? this.t().owner : this.kept.colleague()));
  protected readonly answers = computed(() =>
    othersAnswers(this.kept.writing(), this.kept.holder()).map(({ section, at, ...answer }) => ({
      ...answer,
      told: this.t().at({ section: this.t().sections[section as keyof ReturnType<typeof this.t>['sections']], time: this.formats().time(at) }),
    })),
  );
}
