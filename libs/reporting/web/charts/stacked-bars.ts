import { Component, computed, input } from '@angular/core';

/** One bar: its name, the length of each of its parts, and the whole; `null` where masked. */
export interface Bar {
  readonly label: string;
  readonly parts: readonly (number | null)[];
  readonly total: number | null;
  /** The length that it may fill, drawn under it. */
  readonly room?: number | null;
  /** What is written at its end. */
  readonly said: string;
}

interface Piece {
  readonly x: number;
  readonly width: number;
  readonly pattern: string;
}

/** The bars are drawn over this many units, whatever the width of the screen. */
const WIDTH = 300;
const MASKED = 'masked';

let drawn = 0;

/**
 * Bars of parts laid end to end, told apart by their pattern as much as by their colour. The picture says nothing that the table beside it does not:
 * for whoever cannot see it, it is one sentence.
 */
@Component({ selector: 'ph-stacked-bars', templateUrl: './stacked-bars.html', styleUrl: './stacked-bars.scss' })
export class StackedBars {
  readonly bars = input.required<readonly Bar[]>();
  /** The names of the parts, in order; patterns follow them. */
  readonly parts = input.required<readonly string[]>();
  readonly maskedLabel = input.required<string>();
  /** What the picture shows, in a sentence. */
  readonly says = input.required<string>();

  protected readonly id = `bars-${++drawn}`;
  protected readonly width = WIDTH;
  protected readonly patterns = ['solid', 'striped', 'dotted'] as const;
  protected readonly legend = computed(() => this.parts().map((label, index) => ({ label, pattern: this.fill(this.patterns[index] ?? MASKED) })));
  protected readonly anyMasked = computed(() => this.bars().some(({ parts }) => parts.includes(null)));
  protected readonly drawnBars = computed(() => {
    const unit = WIDTH / Math.max(1, ...this.bars().flatMap(({ total, room }) => [total ?? 0, room ?? 0]));
    return this.bars().map((bar) => ({ ...bar, room: (bar.room ?? 0) * unit, bare: !bar.room && !bar.total, pieces: this.piecesOf(bar, unit) }));
  });

  protected fill(pattern: string): string {
    return `url(#${this.id}-${pattern})`;
  }

  /** What is masked in part is one piece of its known length; what is masked whole has no length to show. */
  private piecesOf({ parts, total }: Bar, unit: number): readonly Piece[] {
    if (parts.includes(null)) return total === null ? [] : [{ x: 0, width: total * unit, pattern: this.fill(MASKED) }];
    let x = 0;
    return parts.map((part, index) => {
      const width = (part ?? 0) * unit;
      x += width;
      return { x: x - width, width, pattern: this.fill(this.patterns[index] ?? MASKED) };
    });
  }
}
