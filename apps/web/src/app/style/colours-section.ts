import { Component, DOCUMENT, computed, inject, signal } from '@angular/core';
import { formats, text } from '@phare/kernel/web';
import { StatusTag } from '@phare/kernel/web/feedback/status-tag';
import { COLOUR_PAIRS, type ColourPair } from './colour-pairs';
import { contrast } from './contrast';
import { SAMPLE_NAMES } from './sample-names';
import { STYLE_TEXT } from './style.catalogue';

/** The colours by role, as the page has them now: their contrast is computed from what the browser paints, and again when the theme changes. */
@Component({ selector: 'app-colours-section', templateUrl: './colours-section.html', styleUrl: './colours-section.scss', imports: [StatusTag] })
export class ColoursSection {
  private readonly words = text(STYLE_TEXT);
  protected readonly t = computed(() => this.words().colours);
  protected readonly letters = SAMPLE_NAMES.letters;
  private readonly formats = formats();
  private readonly document = inject(DOCUMENT);
  private readonly theme = signal(0);
  protected readonly pairs = computed(() => {
    this.theme();
    const painted = this.document.defaultView?.getComputedStyle(this.document.documentElement);
    const colour = (role: string): string => painted?.getPropertyValue(`--ph-${role}`).trim() ?? '';
    return COLOUR_PAIRS.map((pair) => this.described(pair, contrast(longHex(colour(pair.role)), longHex(colour(pair.on)))));
  });

  constructor() {
    this.document.defaultView?.matchMedia?.('(prefers-color-scheme: dark)').addEventListener('change', () => this.theme.update((times) => times + 1));
  }

  private described({ role, on, least }: ColourPair, ratio: number) {
    const { number } = this.formats();
    return { role, on, name: this.t().on({ role, on }), ink: `var(--ph-${role})`, ground: `var(--ph-${on})`, enough: ratio >= least, said: this.t().ratio({ ratio: number(Math.floor(ratio * 10) / 10), least: number(least) }) };
  }
}

/** The build shortens `#ffffff` to `#fff`. */
const longHex = (colour: string): string => (colour.length === 4 ? colour.replace(/[^#]/g, '$&$&') : colour);
