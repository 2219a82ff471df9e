import { Component, type ElementRef, input, model, viewChild } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { FieldControl } from './field-control';
import { FieldFrame } from './field-frame';

/** One line of text. `<ph-text-field [formField]="form.name" [label]="t().name" autocomplete="name" />` */
@Component({ selector: 'ph-text-field', templateUrl: './text-field.html', imports: [FieldFrame] })
export class TextField extends FieldControl implements FormValueControl<string> {
  readonly value = model('');
  readonly type = input<'text' | 'email' | 'tel' | 'password' | 'search' | 'datetime-local'>('text');
  readonly autocomplete = input<string>('off');
  /** Width that tells the length expected. */
  readonly size = input<'short' | 'medium' | 'full'>('full');

  private readonly control = viewChild.required<ElementRef<HTMLInputElement>>('control');

  focus(options?: FocusOptions): void {
    this.control().nativeElement.focus(options);
  }
}
