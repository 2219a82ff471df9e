import { Injectable, computed, inject, linkedSignal, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { Language } from '@phare/kernel/web';
import { type Answered, type ActionCall, RequestOnScreen, reading } from '@phare/requests/web';
import { type AccompanimentView, Accompaniments, type ClaimView, type EntryView, type MeetingView, type StepView, type TripView } from './accompaniment.client';

type WritingName = 'plan' | 'move_step' | 'intervene' | 'describe' | 'assess' | 'propose_travel' | 'answer_travel' | 'claim_travel' | 'answer_claim' | 'settle_claim';

/** What is being written, in a dialog: about something that is there, or something new. */
export type Writing =
  | { readonly form: 'step'; readonly step: StepView | null }
  | { readonly form: 'entry'; readonly corrects: EntryView | null }
  | { readonly form: 'planned'; readonly meeting: MeetingView | null }
  | { readonly form: 'travel'; readonly from: TripView | null }
  | { readonly form: 'travel-claim'; readonly trip: TripView }
  | { readonly form: 'payment' | 'dispute'; readonly claim: ClaimView }
  | { readonly form: 'meeting' | 'portrait' | 'autonomy' };

/** The accompaniment of the request on the screen: read again whenever the request changes. Provided by each card. */
@Injectable()
export class OpenAccompaniment {
  private readonly screen = inject(RequestOnScreen);
  private readonly client = inject(Accompaniments);
  private readonly language = inject(Language);

  readonly writing = signal<Writing | null>(null);
  readonly request = computed(() => this.screen.opened()?.request);
  readonly timeZone = computed(() => this.request()?.followUp.timeZone ?? '');
  private readonly reading = reading();
  private readonly read = rxResource({
    params: () => {
      const reading = this.reading();
      return reading && { ...reading, locale: this.language.locale() };
    },
    stream: ({ params }) => this.client.read(params.id),
  });
  /** While the same request is read again, the last reading stays. */
  private readonly view = linkedSignal<{ id: string | undefined; read: AccompanimentView | undefined }, { id: string | undefined; shown: AccompanimentView | undefined }>({
    source: () => ({ id: this.request()?.id, read: this.read.hasValue() ? this.read.value() : undefined }),
    computation: ({ id, read }, last) => ({ id, shown: read ?? (last?.value.id === id ? last?.value.shown : undefined) }),
  });
  readonly shown = computed(() => this.view().shown);

  /** Whether the caller may write this now: the API says so with the request. */
  may(name: WritingName): boolean {
    return this.request()?.writable?.includes(name) ?? false;
  }

  /** Sends, and closes the form once it is done. */
  async write(name: string, send: (call: ActionCall) => Answered): Promise<boolean> {
    const done = await this.screen.write(name, send);
    if (done) this.writing.set(null);
    return done;
  }
}
