import { Component, effect, inject, input, model, output, viewChild } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import type { FormValueControl, ValidationError } from '@angular/forms/signals';
import { NOTHING_NAMED, type Named } from '@phare/kernel/web';
import { Combobox } from '@phare/kernel/web/forms/combobox';
import { Subject, catchError, debounceTime, distinctUntilChanged, of, switchMap } from 'rxjs';
import { type OrganisationSuggestion, type OrganisationView, OrganisationsClient } from './organisations.client';

const TYPING_PAUSE_MS = 120;

/** The organisations of the directory by type-ahead, each with its membership. A name that is not there stays as typed. */
@Component({ selector: 'ph-team-organisation-finder', templateUrl: './team-organisation-finder.html', imports: [Combobox] })
export class TeamOrganisationFinder implements FormValueControl<Named> {
  readonly value = model<Named>(NOTHING_NAMED);
  readonly name = input('');
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly touched = input(false);
  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);
  /** The organisation chosen, whole; null once the name is only typed. */
  readonly chosen = output<OrganisationView | null>();

  private readonly client = inject(OrganisationsClient);
  private readonly combobox = viewChild.required(Combobox);
  protected readonly asked = new Subject<string>();
  protected readonly found = toSignal(
    this.asked.pipe(
      debounceTime(TYPING_PAUSE_MS),
      distinctUntilChanged(),
      // Without suggestions the name typed still does.
      switchMap((query) => (query ? this.client.search(query).pipe(catchError(() => of([]))) : of([]))),
    ),
    { initialValue: [] as readonly OrganisationSuggestion[] },
  );

  constructor() {
    effect(() => {
      const { id } = this.value();
      this.chosen.emit((id && this.found().find((each) => each.id === id)?.organisation) || null);
    });
  }

  focus(options?: FocusOptions): void {
    this.combobox().focus(options);
  }
}
