import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { Language, Session, formats, text } from '@phare/kernel/web';
import { StatusTag } from '@phare/kernel/web/feedback/status-tag';
import { sameReading } from '../../beside/reading';
import { TeamRequests, type RequestView, type TimelineItem } from '../team-requests.client';
import { toldOpenings, type ToldOpening } from './exceptional-openings';
import { OPENINGS_TEXT } from './openings.catalogue';

const SHOWN_FIRST = 3;

/** Who opened a request, when and why (voice.md, « regard »); an exceptional access is marked and explained. */
@Component({ selector: 'ph-openings-list', templateUrl: './openings-list.html', styleUrl: './openings-list.scss', imports: [StatusTag] })
export class OpeningsList {
  readonly request = input.required<RequestView>();
  readonly timeline = input.required<readonly TimelineItem[]>();
  /** Read by whoever made the request. */
  readonly mine = input(false);

  protected readonly t = text(OPENINGS_TEXT);
  private readonly formats = formats();
  private readonly client = inject(TeamRequests);
  private readonly language = inject(Language);
  private readonly session = inject(Session);
  private readonly reading = computed(() => ({ id: this.request().id, version: this.request().version ?? 0 }), { equal: sameReading });
  // Read again with each version, and in the language of the screen.
  protected readonly record = rxResource({
    params: () => ({ ...this.reading(), locale: this.language.locale() }),
    stream: ({ params }) => this.client.openings(params.id),
  });
  protected readonly all = linkedSignal({ source: () => this.request().id, computation: () => false });
  private readonly openings = computed(() => (this.record.hasValue() ? toldOpenings(this.record.value(), this.timeline()) : undefined));
  /** Openings under the requester's own name hold in one line, never hidden: someone else may bear it. */
  private readonly isOwn = ({ readerName }: ToldOpening) => this.mine() && readerName === this.session.view()?.user.name;
  protected readonly lines = computed(() => this.openings()?.filter((opening) => !this.isOwn(opening)).map((opening) => this.line(opening)));
  protected readonly own = computed(() => {
    const [last, ...others] = this.openings()?.filter(this.isOwn) ?? [];
    return last ? this.t().own({ name: last.readerName, count: others.length + 1, date: this.formats().dateTime(last.at) }) : '';
  });
  protected readonly shown = computed(() => (this.all() ? this.lines() : this.lines()?.slice(0, SHOWN_FIRST)) ?? []);

  private line({ readerName, at, purpose, access }: ToldOpening) {
    const t = this.t();
    const reason = access ? t.quoted({ reason: purpose }) : `${purpose.charAt(0).toLocaleLowerCase(this.language.locale())}${purpose.slice(1)}.`;
    const values = { name: readerName, date: this.formats().dateTime(at), reason };
    return {
      said: this.mine() ? t.mine(values) : t.opened(values),
      mark: access ? t.exceptional[access.kind] : '',
      explained: access ? t.explained[access.kind]({ until: this.formats().dateTime(access.until) }) : '',
    };
  }
}
