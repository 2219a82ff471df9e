import { Component, type ElementRef, computed, input, model, output, signal, viewChild } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { FieldControl } from '../field-control';
import { FieldFrame } from '../field-frame';
import { NOTHING_NAMED, type Named, type Suggestion } from '../named';

/**
 * A type-ahead (ARIA APG, "Editable combobox with list autocomplete"). The parent answers `asked` with `suggestions`;
 * what is typed without choosing stays as free text, so that an unknown name never blocks.
 */
@Component({ selector: 'ph-combobox', templateUrl: './combobox.html', imports: [FieldFrame] })
export class Combobox extends FieldControl implements FormValueControl<Named> {
  readonly value = model<Named>(NOTHING_NAMED);
  readonly suggestions = input<readonly Suggestion[]>([]);
  readonly asked = output<string>();

  protected readonly open = signal(false);
  protected readonly active = signal(-1);
  protected readonly listId = computed(() => `${this.name()}-list`);
  protected readonly shown = computed(() => this.open() && this.suggestions().length > 0);
  protected readonly activeId = computed(() => (this.shown() && this.active() >= 0 ? `${this.listId()}-${this.active()}` : null));
  protected readonly status = computed(() => (this.open() ? this.words().suggestions({ count: this.suggestions().length }) : ''));

  private readonly control = viewChild.required<ElementRef<HTMLInputElement>>('control');

  focus(options?: FocusOptions): void {
    this.control().nativeElement.focus(options);
  }

  protected type(typed: string): void {
    this.value.set({ id: null, label: typed });
    this.open.set(typed.trim().length > 0);
    this.active.set(-1);
    this.asked.emit(typed.trim());
  }

  protected choose(suggestion: Suggestion): void {
    this.value.set({ id: suggestion.id, label: suggestion.label });
    this.close();
  }

  protected close(): void {
    this.open.set(false);
    this.active.set(-1);
  }

  protected press(event: KeyboardEvent): void {
    const moves: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const move = moves[event.key];
    if (move !== undefined) return this.move(move, event);
    const chosen = this.suggestions()[this.active()];
    if (event.key === 'Enter' && this.shown() && chosen) {
      event.preventDefault();
      this.choose(chosen);
    } else if (event.key === 'Escape' && this.open()) {
      event.preventDefault();
      this.close();
    }
  }

  private move(by: number, event: KeyboardEvent): void {
    const count = this.suggestions().length;
    if (count === 0) return;
    event.preventDefault();
    this.active.set(this.shown() ? (this.active() + by + count) % count : by > 0 ? 0 : count - 1);
    this.open.set(true);
  }
}
