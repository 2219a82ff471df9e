import { Component, type ElementRef, input, model, signal, viewChild } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { FieldControl, FieldFrame, text } from '@phare/kernel/web';
import { SHARED_TEXT } from './shared.catalogue';

/** A password, which its owner may read as they type it. */
@Component({ selector: 'ph-password-field', templateUrl: './password-field.html', imports: [FieldFrame] })
export class PasswordField extends FieldControl implements FormValueControl<string> {
  readonly value = model('');
  readonly autocomplete = input<'current-password' | 'new-password'>('current-password');

  protected readonly t = text(SHARED_TEXT);
  protected readonly shown = signal(false);
  private readonly control = viewChild.required<ElementRef<HTMLInputElement>>('control');

  focus(options?: FocusOptions): void {
    this.control().nativeElement.focus(options);
  }
}
