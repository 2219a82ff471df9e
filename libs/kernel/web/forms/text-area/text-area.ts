import { Component, type ElementRef, computed, input, model, viewChild } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { FieldControl } from '../field-control';
import { FieldFrame } from '../field-frame';

/** Several lines of text; says how many characters are left once nine tenths are used. `maxLength` comes from the form. */
@Component({ selector: 'ph-text-area', templateUrl: './text-area.html', imports: [FieldFrame] })
export class TextArea extends FieldControl implements FormValueControl<string> {
  readonly value = model('');
  readonly rows = input(8);
  readonly maxLength = input<number | undefined>(undefined);

  /** The counter is announced through `role=status`, so it keeps quiet until it matters. */
  protected readonly count = computed(() => {
    const most = this.maxLength();
    if (most === undefined || this.value().length < most * 0.9) return '';
    const left = most - this.value().length;
    return left < 0 ? this.words().charactersTooMany({ count: -left }) : this.words().charactersLeft({ count: left });
  });

  private readonly control = viewChild.required<ElementRef<HTMLTextAreaElement>>('control');

  focus(options?: FocusOptions): void {
    this.control().nativeElement.focus(options);
  }
}
