import { Component, computed, inject, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { TextField, formats, text } from '@phare/kernel/web';
import { instantOf } from '@phare/kernel/web/forms/moment';
import { CheckCards } from '@phare/kernel/web/forms/check-cards';
import { ChoiceCards } from '@phare/kernel/web/forms/choice-cards';
import { DateBoxes } from '@phare/kernel/web/forms/date-boxes';
import { TimeField } from '@phare/kernel/web/forms/time-field';
import { AccompanimentWords } from '../accompaniment-words';
import type { Work } from './work';
import { WRITING_TEXT } from './writing.catalogue';

/** How, how long and when: one line while it is as usual, its fields behind it. They show by themselves when one of them is wrong. */
@Component({ selector: 'ph-work-fields', templateUrl: './work-fields.html', styleUrl: './work-fields.scss', imports: [FormField, CheckCards, ChoiceCards, DateBoxes, TextField, TimeField] })
export class WorkFields {
  readonly work = input.required<FieldTree<Work>>();

  private readonly writing = text(WRITING_TEXT);
  protected readonly words = inject(AccompanimentWords);
  private readonly formats = formats();
  protected readonly t = computed(() => this.writing().work);
  protected readonly wrong = computed(() => this.work()().touched() && this.work()().invalid());
  protected readonly line = computed(() => {
    const work = this.work()().value();
    const at = instantOf(work);
    return this.t().line({ mode: this.words.of('modes', work.mode), minutes: work.minutes, when: at ? this.formats().dateTime(at.toISOString()) : '' });
  });
}
