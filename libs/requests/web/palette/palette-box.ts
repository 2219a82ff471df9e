import { Component, type ElementRef, Injector, afterNextRender, computed, inject, input, linkedSignal, output, signal, viewChild } from '@angular/core';
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
const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

/** The field of the palette and what it finds (ARIA APG, « Editable combobox with list autocomplete », in a dialog). */
@Component({ selector: 'ph-palette-box', templateUrl: './palette-box.html', styleUrl: './palette-box.scss', providers: [PaletteCommands] })
export class PaletteBox {
  readonly help = input.required<() => void>();
  readonly chosen = output<PaletteOption>();

  protected readonly t = text(PALETTE_TEXT);
  private readonly client = inject(TeamRequests);
  private readonly commands = inject(PaletteCommands);
  private readonly injector = inject(Injector);
  private readonly control = viewChild.required<ElementRef<HTMLInputElement>>('control');
  private readonly typed = signal('');

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
  protected readonly active = linkedSignal<readonly PaletteOption[], PaletteOption | undefined>({
    source: this.options,
    computation: (options, last) => options.find(({ id }) => id === last?.value?.id) ?? options[0],
  });
  protected readonly activeId = computed(() => (this.active() ? `palette-option-${this.active()?.id}` : null));

  constructor() {
    afterNextRender(() => this.control().nativeElement.focus());
  }

  protected type(typed: string): void {
    this.typed.set(typed);
    this.active.set(this.options()[0]);
  }

  protected press(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    const option = this.active();
    if (!step && event.key !== 'Enter') return;
    event.preventDefault();
    if (step) this.move(step);
    else if (option) this.choose(option);
  }

  protected choose(option: PaletteOption): void {
    this.chosen.emit(option);
  }

  private move(by: 1 | -1): void {
    const options = this.options();
    const at = options.findIndex(({ id }) => id === this.active()?.id);
    this.active.set(options[(at + by + options.length) % options.length]);
    afterNextRender(() => document.getElementById(this.activeId() ?? '')?.scrollIntoView?.({ block: 'nearest' }), { injector: this.injector });
  }
}
