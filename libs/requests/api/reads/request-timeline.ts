import { Injectable } from '@nestjs/common';
import { INSIDER, openingValues, recordingOpening, ONE_WHOLE_IN_SIGHT } from '@phare/confidentiality/api';
import { Database, Installation, refusal, statement, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Actor, type Result } from '@phare/kernel/domain';

/** One entry as its reader sees it. */
export interface TimelineItem {
  readonly id: string;
  readonly at: Date;
  readonly actor: { readonly personId: string; readonly name: string } | null;
  readonly kind: string;
  readonly text: string | null;
  readonly internal: boolean;
  readonly detail: Readonly<Record<string, unknown>>;
}

const TIMELINE = statement(
  'request-timeline',
  recordingOpening(`SELECT e.id, e.at, CASE WHEN p.id IS NULL THEN NULL ELSE json_build_object('personId', p.id, 'name', p.name) END AS actor, e.kind, e.text, e.internal, e.detail
     FROM support_request r CROSS JOIN me
     JOIN timeline_entry e ON e.network_id = r.network_id AND e.request_id = r.id AND (NOT e.internal OR ${INSIDER})
     LEFT JOIN person p ON p.network_id = e.network_id AND p.id = e.actor_id
    WHERE r.network_id = $1 AND r.id = $2 AND ${ONE_WHOLE_IN_SIGHT} ORDER BY e.id`),
);

/** What happened to a request, oldest first. Internal entries are the team's and the assigned resource person's alone. */
@Injectable()
export class RequestTimeline {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
  ) {}

  /** Every request begins with the entry of its receipt, which all who see the request may read: no entry is no request in sight. */
  async execute(actor: Actor, id: string): Promise<Result<{ items: TimelineItem[] }, Refusal>> {
    const items = await this.database.read<TimelineItem & Record<string, unknown>>(actor, TIMELINE, [id, ...openingValues(actor, 'timeline')]);
    return items.length > 0 ? accepted({ items }) : refused(refusal('not_found'));
  }
}
