import { Directive, computed, input } from '@angular/core';
import type { Choice } from '../choice';
import { GroupControl } from './group-control';

/** Answers as cards, of which one or several are chosen. */
@Directive()
export abstract class Cards extends GroupControl {
  readonly choices = input.required<readonly Choice[]>();
  readonly columns = input<1 | 2>(1);
  /** The label is the question of the page. */
  readonly asHeading = input(false);

  protected abstract readonly type: 'checkbox' | 'radio';
  protected readonly items = computed(() => this.choices().map((choice, index) => ({ ...choice, id: this.idOf(choice.value, index) })));

  protected abstract has(value: string): boolean;
  protected abstract choose(value: string, chosen: boolean): void;
}
