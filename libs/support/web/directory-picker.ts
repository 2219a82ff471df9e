import { Component, computed, inject, input, model, signal, viewChild } from '@angular/core';
import type { FormValueControl, ValidationError } from '@angular/forms/signals';
import { text } from '@phare/kernel/web';
import { CheckCards } from '@phare/kernel/web/forms/check-cards';
import { SUPPORT_TEXT } from './support.catalogue';
import { SupportClient } from './support.client';

/** One or more entries of the directory, by search. The value lists their ids; what is ticked stays in sight whatever is searched. */
@Component({ selector: 'ph-directory-picker', templateUrl: './directory-picker.html', styleUrl: './directory-picker.scss', imports: [CheckCards] })
export class DirectoryPicker implements FormValueControl<readonly string[]> {
  readonly value = model<readonly string[]>([]);
  readonly name = input('');
  readonly label = input.required<string>();
  readonly touched = input(false);
  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);

  protected readonly t = text(SUPPORT_TEXT);
  protected readonly client = inject(SupportClient);
  protected readonly query = signal('');
  private readonly cards = viewChild(CheckCards);
  protected readonly shown = computed(() => {
    const words = folded(this.query()).split(/\s+/).filter(Boolean);
    const matches = (said: string) => words.every((word) => folded(said).includes(word));
    return (this.client.entries() ?? [])
      .filter(({ id, name, description }) => this.value().includes(id) || matches(`${name} ${description}`))
      .map(({ id, name, description }) => ({ value: id, label: name, hint: description }));
  });

  focus(options?: FocusOptions): void {
    this.cards()?.focus(options);
  }
}

/** Without accents nor case: « mediation » finds « Médiation ». */
const folded = (said: string) => said.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
