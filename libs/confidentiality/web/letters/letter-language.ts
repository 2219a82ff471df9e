import { Component, computed, model } from '@angular/core';
import { LOCALES, type Locale } from '@phare/kernel/domain';
import { text } from '@phare/kernel/web';
import { ChoiceCards } from '@phare/kernel/web/forms/choice-cards';
import { LETTERS_TEXT } from './letters.catalogue';

/** In which language a letter is written: that of whoever reads it. */
@Component({ selector: 'ph-letter-language', template: '<ph-choice-cards name="letter-language" [label]="t().language" [choices]="choices()" [columns]="2" [value]="locale()" (valueChange)="choose($event)" />', imports: [ChoiceCards] })
export class LetterLanguage {
  readonly locale = model.required<Locale>();

  protected readonly t = text(LETTERS_TEXT);
  protected readonly choices = computed(() => LOCALES.map((value) => ({ value, label: this.t().languages[value] })));

  protected choose(chosen: string): void {
    const locale = LOCALES.find((each) => each === chosen);
    if (locale) this.locale.set(locale);
  }
}
