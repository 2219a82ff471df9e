import { Component, ElementRef, Injector, afterNextRender, computed, effect, inject, input, signal, untracked, viewChild } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router, RouterLink } from '@angular/router';
import { Toasts, pageTitle, painted, text } from '@phare/kernel/web';
import { EmptyState } from '@phare/kernel/web/feedback/empty-state';
import { ProblemNotice } from '@phare/kernel/web/feedback/problem-notice';
import { EndedOffer } from '../ended/ended-offer';
import { requestNumber } from '../ended/request-number';
import { LIVE_TEXT } from '../live/live.catalogue';
import { Palette } from '../palette/palette';
import { PALETTE_TEXT } from '../palette/palette.catalogue';
import { liveProviders } from '../live/live-request';
import { type ActedRequest, OpenRequest, type ReturnedAction, openRequestProviders } from '../request-file/open-request';
import { PolicyWords } from '../request-file/policy-words';
import { RequestFile } from '../request-file/request-file';
import { Undoing } from '../request-file/undoing';
import { BulkBar } from './bulk/bulk-bar';
import { BULK_TEXT } from './bulk/bulk.catalogue';
import { Selection } from './bulk/selection';
import { Near } from './near';
import { QueueCounts } from './queue-counts';
import { type KeyedAction, QueueKeys } from './queue-keys';
import { QueueList } from './queue-list';
import { QueueRow } from './queue-row';
import { QueueSearch } from './queue-search';
import { QueueViews } from './queue-views';
import { QUEUE_TEXT } from './queue.catalogue';
import { savedView } from './saved-views';
import { ShortcutsHelp } from './shortcuts-help';
import { WaitingMails } from './waiting-mails';

/** B1: the list and the request it opens, side by side; one after the other on a phone. The view, the search and the request are in the address. */
@Component({
  selector: 'ph-queue-page',
  templateUrl: './queue-page.html',
  styleUrl: './queue-page.scss',
  imports: [RouterLink, BulkBar, EmptyState, Near, Palette, ProblemNotice, EndedOffer, RequestFile, QueueKeys, QueueRow, QueueSearch, QueueViews, ShortcutsHelp, WaitingMails],
  providers: [...openRequestProviders, ...liveProviders, Undoing, QueueCounts, QueueList, Selection],
})
export class QueuePage {
  readonly vue = input<string>();
  readonly q = input<string>();
  readonly demande = input<string>();

  protected readonly t = text(QUEUE_TEXT);
  protected readonly list = inject(QueueList);
  protected readonly counts = inject(QueueCounts);
  protected readonly open = inject(OpenRequest);
  protected readonly help = signal(false);
  protected readonly palette = signal(false);
  protected readonly selection = inject(Selection);
  protected readonly view = computed(() => savedView(this.vue()));
  protected readonly empty = computed(() => this.t().empty[this.q() ? 'search' : this.view().code]);

  protected readonly live = text(LIVE_TEXT);
  protected readonly bulk = text(BULK_TEXT);
  protected readonly paletteText = text(PALETTE_TEXT);
  /** « 50 demandes affichées sur 212 » */
  protected readonly shown = computed(() => {
    const [count, view] = [this.list.items()?.length ?? 0, this.view().list];
    const all = this.q() || view === 'all' ? undefined : this.counts.held()?.[view];
    return all !== undefined && all > count ? this.t().shownOf({ count, all }) : this.t().shown({ count });
  });

  /** A number was looked for. */
  protected readonly number = computed(() => requestNumber(this.q() ?? ''));

  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly undoing = inject(Undoing);
  private readonly words = inject(PolicyWords);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly search = viewChild.required(QueueSearch);

  constructor() {
    pageTitle(() => this.t().title);
    effect(() => {
      this.list.view.set(this.view());
      this.list.query.set(this.q() ?? '');
    });
    effect(() => {
      const id = this.demande() ?? null;
      untracked(() => this.show(id));
    });
    this.open.changed.pipe(takeUntilDestroyed()).subscribe((request) => this.list.replace(request));
    this.open.returned.pipe(takeUntilDestroyed()).subscribe((returned) => this.takeUpAgain(returned));
    this.list.held.set(() => [this.open.id() ?? undefined, this.focused()]);
  }

  /** « z »: takes back what was just done, as the message at the foot of the screen offers. */
  protected undo(): void {
    this.toasts.undoLatest();
  }

  /** « x » picks the row that has the focus, or leaves it; with Shift, all from the one picked before. */
  protected pick(how: 'one' | 'range'): void {
    const id = this.focused();
    if (id && how === 'one') this.selection.toggle(id);
    else if (id) this.selection.extend(id);
  }

  protected focusSearch(): void {
    this.search().focus();
  }

  /** Moves the focus from row to row: nothing is opened, and so nothing is written in the read log, before Enter. */
  protected move(by: 1 | -1): void {
    const rows = [...this.host.nativeElement.querySelectorAll<HTMLElement>('a[data-request]')];
    const at = rows.findIndex((row) => row === document.activeElement);
    const from = at >= 0 ? at : rows.findIndex((row) => row.dataset['request'] === this.open.id());
    rows[from < 0 ? 0 : Math.min(Math.max(from + by, 0), rows.length - 1)]?.focus();
  }

  /** A key acts on the row that has the focus, else on the request that is open. */
  protected async act(action: KeyedAction): Promise<void> {
    const id = this.focused() ?? this.open.id();
    if (!id) return;
    await this.go(id);
    this.open.wanted.set(action);
  }

  /** « Voici la suivante »: the request after the one just triaged that still waits to be. */
  protected async triaged(acted: ActedRequest): Promise<void> {
    const { request } = acted;
    const items = this.list.items() ?? [];
    const at = items.findIndex(({ id }) => id === request.id);
    const waits = ({ status, id }: { status: string; id: string }) => status === 'received' && id !== request.id;
    const next = items.slice(at + 1).find(waits) ?? items.find(waits);
    const values = { number: request.number, level: this.words.of('level', request.priority?.confirmed ?? '') };
    const goesOn = next !== undefined && this.view().code === 'a-trier';
    this.toasts.show(goesOn ? this.t().doneNext(values) : this.t().done(values), this.undoing.of(acted));
    if (!goesOn) return;
    await painted();
    await this.go(next.id);
    if (!this.isNarrow()) this.focusOn(`a[data-request="${next.id}"]`);
  }

  /** Refused after its author had gone on: its row is as it was, and what they typed waits. */
  private takeUpAgain({ action, request, problem }: ReturnedAction): void {
    const again = async (): Promise<void> => {
      await this.go(request.id);
      this.open.wanted.set(action as KeyedAction);
    };
    this.toasts.show(this.t().returned({ number: request.number, why: problem.detail }), () => void again(), this.t().takeUpAgain);
  }

  private focused(): string | undefined {
    return (document.activeElement as HTMLElement | null)?.dataset?.['request'];
  }

  private async go(id: string): Promise<void> {
    await this.router.navigate(['/equipe/file'], { queryParams: { demande: id }, queryParamsHandling: 'merge' });
  }

  private show(id: string | null): void {
    const before = this.open.id();
    this.open.id.set(id);
    this.open.action.set(null);
    if (!this.isNarrow()) return;
    // On a phone the list gives way to the request, and back: the focus follows what is shown.
    if (id) this.focusOn('.queue__back');
    else if (before) this.focusOn(`a[data-request="${before}"]`);
  }

  private focusOn(selector: string): void {
    afterNextRender(() => this.host.nativeElement.querySelector<HTMLElement>(selector)?.focus(), { injector: this.injector });
  }

  private isNarrow(): boolean {
    return document.defaultView?.matchMedia?.('(width < 900px)').matches ?? false;
  }
}
