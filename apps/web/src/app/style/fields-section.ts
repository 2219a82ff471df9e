import { Component, computed, signal } from '@angular/core';
import { ErrorSummary, type Named, NOTHING_NAMED, TextField, text } from '@phare/kernel/web';
import { CheckCards } from '@phare/kernel/web/forms/check-cards';
import { ChoiceCards } from '@phare/kernel/web/forms/choice-cards';
import { Combobox } from '@phare/kernel/web/forms/combobox';
import { DateBoxes } from '@phare/kernel/web/forms/date-boxes';
import { TextArea } from '@phare/kernel/web/forms/text-area';
import { SAMPLE_NAMES } from './sample-names';
import { STYLE_TEXT } from './style.catalogue';

/** Each field, empty or filled, wrong, and out of use. */
@Component({ selector: 'app-fields-section', templateUrl: './fields-section.html', imports: [CheckCards, ChoiceCards, Combobox, DateBoxes, ErrorSummary, TextArea, TextField] })
export class FieldsSection {
  private readonly words = text(STYLE_TEXT);
  protected readonly t = computed(() => this.words().fields);
  protected readonly wrongMail = SAMPLE_NAMES.wrongMail;
  protected readonly named = signal<Named>(NOTHING_NAMED);
  protected readonly suggestions = computed(() => SAMPLE_NAMES.organisations.map((label) => ({ id: label, label, note: this.t().note })));
  protected readonly choices = computed(() => [
    { value: 'one', label: this.t().choice.one, hint: this.t().choice.hint },
    { value: 'two', label: this.t().choice.two },
  ]);
  protected readonly lines = computed(() => [
    { fieldId: 'style-wrong', message: this.t().wrong },
    { fieldId: 'style-wrong-date', message: this.t().wrongDate },
  ]);
}
