import { Component, ElementRef, Injector, afterNextRender, inject, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { TextField, text } from '@phare/kernel/web';
import type { InvitedPerson } from '../draft/answers';
import { ACCESS_TEXT } from './access.catalogue';

/** The people the requester lets in, one row each. */
@Component({ selector: 'ph-invited-persons', templateUrl: './invited-persons.html', styleUrl: './invited-persons.scss', imports: [FormField, TextField] })
export class InvitedPersons {
  readonly persons = input.required<FieldTree<readonly InvitedPerson[]>>();

  protected readonly t = text(ACCESS_TEXT);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);

  protected add(): void {
    this.persons()().value.update((persons) => [...persons, { name: '', email: '' }]);
    const newRow = () => this.host.nativeElement.querySelector<HTMLInputElement>('.invited__person:last-of-type input')?.focus();
    afterNextRender(newRow, { injector: this.injector });
  }

  protected remove(index: number): void {
    this.persons()().value.update((persons) => persons.filter((_, each) => each !== index));
    this.host.nativeElement.querySelector<HTMLButtonElement>('.invited__add')?.focus();
  }
}
