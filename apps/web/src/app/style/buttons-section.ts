import { Component, computed } from '@angular/core';
import { text } from '@phare/kernel/web';
import { STYLE_TEXT } from './style.catalogue';

const KINDS = ['plain', 'primary', 'lamp', 'danger', 'quiet', 'small'] as const;

/** Each button, at rest and when it cannot be pressed. */
@Component({ selector: 'app-buttons-section', templateUrl: './buttons-section.html' })
export class ButtonsSection {
  private readonly words = text(STYLE_TEXT);
  protected readonly t = computed(() => this.words().buttons);
  protected readonly kinds = KINDS;
}
