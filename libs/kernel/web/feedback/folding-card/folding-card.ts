import { Component, computed, input, linkedSignal } from '@angular/core';
import { narrowScreen } from './narrow-screen';

/** A card that one line stands for on a phone, until it is pressed; whole where there is room, and on paper. A tag stays in that line; buttons come in `[aside]`. */
@Component({
  selector: 'ph-folding-card',
  template: `<section class="ph-card" [attr.aria-labelledby]="headingId() ?? null">
    <div class="card__head">
      <h3 class="card__heading" [class.card__heading--folds]="folding()" [attr.id]="headingId() ?? null">
        @if (folding()) {
          <button type="button" class="card__fold" [attr.aria-expanded]="shown()" (click)="unfolded.set(!unfolded())">{{ heading() }}</button>
        } @else {
          {{ heading() }}
        }
      </h3>
      <ng-content select="ph-status-tag" />
      <div class="card__aside" [class.card__folded]="!shown()"><ng-content select="[aside]" /></div>
    </div>
    <div [class.card__folded]="!shown()"><ng-content /></div>
  </section>`,
  styleUrl: './folding-card.scss',
})
export class FoldingCard {
  readonly heading = input.required<string>();
  /** Given, it names the card as a region. */
  readonly headingId = input<string>();
  /** Folded on a phone; what is looked for first never is. */
  readonly folds = input(true);
  /** What somebody has to look at begins unfolded. */
  readonly pressing = input(false);

  private readonly narrow = narrowScreen();
  protected readonly folding = computed(() => this.folds() && this.narrow());
  protected readonly unfolded = linkedSignal(() => this.pressing());
  protected readonly shown = computed(() => !this.folding() || this.unfolded());
}
