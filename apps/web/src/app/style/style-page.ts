import { Component, computed } from '@angular/core';
import { pageTitle, text } from '@phare/kernel/web';
import { ButtonsSection } from './buttons-section';
import { ColoursSection } from './colours-section';
import { FeedbackSection } from './feedback-section';
import { FieldsSection } from './fields-section';
import { FiguresSection } from './figures-section';
import { MarksSection } from './marks-section';
import { ScaleSection } from './scale-section';
import { STYLE_TEXT } from './style.catalogue';

/** In a demonstration: all of the design system on one page, from the very components of the screens. */
@Component({
  selector: 'app-style-page',
  templateUrl: './style-page.html',
  styleUrl: './style-page.scss',
  imports: [ButtonsSection, ColoursSection, FeedbackSection, FieldsSection, FiguresSection, MarksSection, ScaleSection],
})
export class StylePage {
  protected readonly t = text(STYLE_TEXT);
  protected readonly sections = computed(() => Object.entries(this.t().sections).map(([id, heading]) => ({ id, heading })));

  constructor() {
    pageTitle(() => this.t().title);
  }
}
