import { Component, computed, linkedSignal, model } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { FieldGroup } from '../field-group/field-group';
import { GroupControl } from '../field-group/group-control';

type Part = 'day' | 'month' | 'year';

/**
 * A date in three boxes: the browser's own date field shows the browser's order of day and month, not the reader's (research/ux.md).
 * The value is `YYYY-MM-DD`, `''` when nothing is typed, and what was typed as it is when it is no date: the form's rule says so.
 */
@Component({ selector: 'ph-date-boxes', templateUrl: './date-boxes.html', imports: [FieldGroup] })
export class DateBoxes extends GroupControl implements FormValueControl<string> {
  readonly value = model<string>('');

  /** Boxes keep what is typed as it is typed (« 05 »): they are rewritten only when the value comes from elsewhere. */
  protected readonly parts = linkedSignal<string, Record<Part, string>>({
    source: () => this.value(),
    computation: (value, last) => (last && joined(last.value) === value ? last.value : partsOf(value)),
  });
  protected readonly boxes = computed(() => (['day', 'month', 'year'] as const).map((part, index) => ({ part, id: this.idOf(part, index), label: this.words()[part] })));

  protected type(part: Part, typed: string): void {
    this.parts.update((parts) => ({ ...parts, [part]: typed.trim() }));
    this.value.set(joined(this.parts()));
  }
}

function partsOf(value: string): Record<Part, string> {
  const [year = '', month = '', day = ''] = value.split('-');
  return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year };
}

function joined({ day, month, year }: Record<Part, string>): string {
  return day || month || year ? [year, padded(month), padded(day)].join('-') : '';
}

const padded = (part: string) => part && part.padStart(2, '0');
