import { Component, DOCUMENT, afterNextRender, computed, inject, signal } from '@angular/core';
import { formats, text } from '@phare/kernel/web';
import { STYLE_TEXT } from './style.catalogue';

/** Where each size of type is to be seen on this very page. */
const TYPE = { title: 'h1', section: 'h2', heading: 'h3', lead: '.ph-page__lead', body: 'body', note: '.ph-field__count' } as const;

/** Lengths that the theme names. */
const LENGTHS = ['radius', 'radius-large', 'measure', 'shell'] as const;
const REM = 16;

/** The type and the lengths, measured on the page. */
@Component({ selector: 'app-scale-section', templateUrl: './scale-section.html', styleUrl: './scale-section.scss' })
export class ScaleSection {
  private readonly words = text(STYLE_TEXT);
  protected readonly t = computed(() => this.words().scale);
  private readonly formats = formats();
  private readonly document = inject(DOCUMENT);
  private readonly measured = signal<readonly (readonly [keyof typeof TYPE, number])[]>([]);
  protected readonly type = computed(() => this.measured().map(([name, size]) => ({ label: this.t().type[name], value: this.inPixels(size) })));
  protected readonly lengths = computed(() => {
    const painted = this.document.defaultView?.getComputedStyle(this.document.documentElement);
    return LENGTHS.map((name) => ({ label: this.t().length[name], value: this.inPixels(Number.parseFloat(painted?.getPropertyValue(`--ph-${name}`) || '0') * REM) }));
  });

  constructor() {
    afterNextRender(() => this.measured.set(Object.entries(TYPE).map(([name, where]) => [name as keyof typeof TYPE, this.sizeOf(where)])));
  }

  private inPixels(size: number): string {
    return this.t().pixels({ size: this.formats().number(size) });
  }

  private sizeOf(where: string): number {
    const shown = this.document.querySelector(where);
    const size = shown && this.document.defaultView?.getComputedStyle(shown).fontSize;
    return Math.round(Number.parseFloat(size || '0') * 10) / 10;
  }
}
