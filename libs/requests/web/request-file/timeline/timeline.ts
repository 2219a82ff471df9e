import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { formats, text } from '@phare/kernel/web';
import { narrowScreen } from '@phare/kernel/web/feedback/folding-card';
import { map } from 'rxjs';
import type { TimelineItem } from '../team-requests.client';
import { EntryDetails } from './entry-details';
import { TIMELINE_TEXT } from './timeline.catalogue';

const FILTERS = ['tout', 'partage', 'interne'] as const;

/** So many entries are shown at first, and on a phone; the older ones are asked for. */
const LATEST = 6;
const LATEST_ON_A_PHONE = 2;

/** Everything that happened, latest first. The filter is in the address; an internal entry has its colour, its lock and its words. */
@Component({ selector: 'ph-timeline', templateUrl: './timeline.html', styleUrl: './timeline.scss', imports: [RouterLink] })
export class Timeline {
  readonly items = input.required<readonly TimelineItem[]>();
  readonly timeZone = input.required<string>();
  /** Without its heading and filters: inside a dialog. */
  readonly bare = input(false);

  protected readonly t = text(TIMELINE_TEXT);
  protected readonly filters = FILTERS;
  private readonly formats = formats();
  private readonly details = inject(EntryDetails);
  private readonly asked = toSignal(inject(ActivatedRoute).queryParamMap.pipe(map((params) => params.get('fil'))));
  protected readonly filter = computed(() => FILTERS.find((each) => each === this.asked()) ?? 'tout');
  protected readonly shown = computed(() =>
    this.items()
      .filter(({ internal }) => this.bare() || this.filter() === 'tout' || internal === (this.filter() === 'interne'))
      .map((item) => ({
        ...item,
        title: this.details.title(item),
        lines: this.details.lines(item, this.timeZone()),
        by: this.t().by({ name: item.actor?.name ?? (item.kind === 'received' ? this.t().public : this.t().nobody), date: this.formats().dateTime(item.at) }),
      }))
      .reverse(),
  );
  private readonly narrow = narrowScreen();
  protected readonly latest = computed(() => (this.narrow() ? LATEST_ON_A_PHONE : LATEST));
  protected readonly whole = linkedSignal({ source: this.filter, computation: () => false });
  /** On paper nothing is folded: the entries are there, out of the screen's sight. A single one would take less room than its button. */
  protected readonly folds = computed(() => !this.bare() && !this.whole() && this.shown().length > this.latest() + 1);
}
