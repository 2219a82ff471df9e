import { Component, type ElementRef, computed, inject, model, signal, viewChild } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { Language } from '../../language/language';
import { FieldControl } from '../field-control';
import { FieldFrame } from '../field-frame';
import { hourIn } from '../moment/moment';

/** An hour. One that is already there is written as the language does, « 10 h 08 », “10:08”; one that is typed stays as it is typed. */
@Component({ selector: 'ph-time-field', templateUrl: './time-field.html', imports: [FieldFrame] })
export class TimeField extends FieldControl implements FormValueControl<string> {
  readonly value = model('');

  private readonly language = inject(Language);
  private readonly control = viewChild.required<ElementRef<HTMLInputElement>>('control');
  private readonly typed = signal<string | null>(null);
  protected readonly shown = computed(() => (this.value() === this.typed() ? this.value() : hourIn(this.language.locale(), this.value())));

  focus(options?: FocusOptions): void {
    this.control().nativeElement.focus(options);
  }

  protected type(typed: string): void {
    this.typed.set(typed);
    this.value.set(typed);
  }
}
