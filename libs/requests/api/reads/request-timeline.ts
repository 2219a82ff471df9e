import { Injectable } from '@nestjs/common';
import { ASKING, INSIDER, ONE_WHOLE_IN_SIGHT, openingOf } from '@phare/confidentiality/api';
import { Database, Installation, refusal, statement, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Actor, type Result } from '@phare/kernel/domain';
import type { Opened, StoredText } from '../storage/request-row';
import { SealedTexts, toldTo } from '../storage/sealed-texts';

interface TimelineRow {
  readonly id: string;
  readonly at: Date;
  readonly actor: { readonly personId: string; readonly name: string } | null;
  readonly kind: string;
  readonly text: StoredText | null;
  readonly internal: boolean;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly sealed: boolean;
}

/** One entry as its reader sees it. */
export type TimelineItem = Opened<Omit<TimelineRow, 'sealed'>>;

const TIMELINE = statement(
  'request-timeline',
  `${ASKING} SELECT e.id, e.at, CASE WHEN p.id IS NULL THEN NULL ELSE json_build_object('personId', p.id, 'name', p.name) END AS actor, e.kind, e.text, e.internal, e.detail, r.sealed
     FROM support_request r CROSS JOIN me
     JOIN timeline_entry e ON e.network_id = r.network_id AND e.request_id = r.id AND (NOT e.internal OR ${INSIDER})
     LEFT JOIN person p ON p.network_id = e.network_id AND p.id = e.actor_id
    WHERE r.network_id = $1 AND r.id = $2 AND ${ONE_WHOLE_IN_SIGHT} ORDER BY e.id`,
);

/** What happened to a request, oldest first. Internal entries are the team's and the assigned resource person's alone. */
@Injectable()
export class RequestTimeline {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
    private readonly texts: SealedTexts,
  ) {}

  /** Every request begins with the entry of its receipt, which all who see the request may read: no entry is no request in sight. */
  async execute(actor: Actor, id: string): Promise<Result<{ items: TimelineItem[] }, Refusal>> {
    const rows = await this.database.open<TimelineRow & Record<string, unknown>>(actor, openingOf(actor, id, 'timeline', 'whole'), TIMELINE, [id]);
    const items = await Promise.all(rows.map((row) => this.opened(actor, id, row)));
    return items.length > 0 ? accepted({ items }) : refused(refusal('not_found'));
  }

  private async opened(actor: Actor, requestId: string, { sealed, ...entry }: TimelineRow): Promise<TimelineItem> {
    if (!sealed) return entry as unknown as TimelineItem;
    return this.texts.open({ networkId: actor.networkId, requestId, table: 'timeline_entry', rowId: entry.id }, entry, toldTo(actor));
  }
}
