import { Component, inject, input, model, viewChild } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import type { FormValueControl, ValidationError } from '@angular/forms/signals';
import { NOTHING_NAMED, type Named, type Suggestion } from '@phare/kernel/web';
import { Combobox } from '@phare/kernel/web/forms/combobox';
import { PolicyClient } from '@phare/policy/web';
import { Subject, catchError, debounceTime, distinctUntilChanged, of, switchMap } from 'rxjs';

const TYPING_PAUSE_MS = 150;

/** The organisations of the network by type-ahead; a name that is not there is kept as typed. */
@Component({ selector: 'ph-organisation-finder', templateUrl: './organisation-finder.html', imports: [Combobox] })
export class OrganisationFinder implements FormValueControl<Named> {
  readonly value = model<Named>(NOTHING_NAMED);
  readonly name = input('');
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly touched = input(false);
  readonly refusal = input('');
  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);

  private readonly client = inject(PolicyClient);
  private readonly combobox = viewChild.required(Combobox);
  protected readonly asked = new Subject<string>();
  protected readonly found = toSignal(
    this.asked.pipe(
      debounceTime(TYPING_PAUSE_MS),
      distinctUntilChanged(),
      // Without suggestions the name typed still does.
      switchMap((query) => (query ? this.client.organisations(query).pipe(catchError(() => of<readonly Suggestion[]>([]))) : of<readonly Suggestion[]>([]))),
    ),
    { initialValue: [] as readonly Suggestion[] },
  );

  focus(options?: FocusOptions): void {
    this.combobox().focus(options);
  }
}
