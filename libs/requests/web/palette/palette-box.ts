import { Combobox, ComboboxPopup, ComboboxWidget } from '@angular/aria/combobox';
import { Listbox, Option } from '@angular/aria/listbox';
import { Component, type ElementRef, afterNextRender, afterRenderEffect, computed, inject, input, output, signal, untracked, viewChild } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { text } from '@phare/kernel/web';
import { catchError, map, of, switchMap, timer } from 'rxjs';
import { type RequestSummary, TeamRequests } from '../request-file/team-requests.client';
import { PaletteCommands } from './palette-commands';
import { type PaletteGroup, type PaletteOption, matching } from './palette-options';
import { PALETTE_TEXT } from './palette.catalogue';

const MOST_REQUESTS = 10;
/** Long enough that a word being typed is not searched for letter by letter. */
const TYPING_MS = 150;

/** The field of the palette and what it finds (ARIA APG, « Editable combobox with list autocomplete », in a dialog). */
@Component({ selector: 'ph-palette-box', templateUrl: './palette-box.html', styleUrl: './palette-box.scss', imports: [Combobox, ComboboxPopup, ComboboxWidget, Listbox, Option], providers: [PaletteCommands] })
export class PaletteBox {
  readonly help = input.required<() => void>();
  readonly chosen = output<PaletteOption>();
  /** Escape, which the combobox keeps from the dialog. */
  readonly left = output();

  protected readonly t = text(PALETTE_TEXT);
  private readonly client = inject(TeamRequests);
  private readonly commands = inject(PaletteCommands);
  private readonly control = viewChild.required<ElementRef<HTMLInputElement>>('control');
  private readonly listbox = viewChild<Listbox<string>>('listbox');
  protected readonly typed = signal('');

  /** Requests in sight by number, organisation or word: the API searches, as blind to accents as this list. */
  private readonly found = rxResource({
    params: () => this.typed().trim() || undefined,
    stream: ({ params: q }) =>
      timer(TYPING_MS).pipe(
        switchMap(() => this.client.page({ view: 'all', q, limit: MOST_REQUESTS })),
        map(({ items }) => items),
        catchError(() => of<RequestSummary[]>([])),
      ),
  });
  protected readonly searching = computed(() => this.found.isLoading());
  protected readonly groups = computed<readonly PaletteGroup[]>(() => {
    const requests = this.typed().trim() && this.found.hasValue() ? this.found.value().map((request) => this.commands.request(request)) : [];
    const named = this.commands.groups(this.help()).map(({ code, options }) => ({ code, options: matching(options, this.typed()) }));
    return [...named, { code: 'requests' as const, options: requests }].filter(({ options }) => options.length > 0);
  });
  protected readonly options = computed(() => this.groups().flatMap(({ options }) => options));

  constructor() {
    afterNextRender(() => this.control().nativeElement.focus());
    // Before Enter is handed on to the list, which is a `write` too: it is for the first of what is typed, or for the one that was walked to since.
    let shownFor: string | undefined;
    afterRenderEffect({
      write: () => {
        const typed = this.typed();
        this.options();
        untracked(() => {
          const list = this.listbox();
          if (typed !== shownFor || !list?.activeDescendant()) list?.gotoFirst();
        });
        shownFor = typed;
      },
    });
    afterRenderEffect(() => document.getElementById(this.listbox()?.activeDescendant() ?? '')?.scrollIntoView?.({ block: 'nearest' }));
  }

  protected choose(id: string | undefined): void {
    const option = this.options().find((each) => each.id === id);
    if (option) this.chosen.emit(option);
  }
}
