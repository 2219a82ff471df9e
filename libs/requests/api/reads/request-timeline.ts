import { Injectable } from '@nestjs/common';
import { Database, Installation, refusal, statement, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Actor, type Result } from '@phare/kernel/domain';
import { RequestsRepository } from '../storage/requests.repository';
import { isInsider } from './request-view';

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

const ENTRIES = statement(
  'request-timeline',
  `SELECT e.id, e.at, CASE WHEN p.id IS NULL THEN NULL ELSE json_build_object('personId', p.id, 'name', p.name) END AS actor, e.kind, e.text, e.internal, e.detail
     FROM timeline_entry e LEFT JOIN person p ON p.network_id = e.network_id AND p.id = e.actor_id
    WHERE e.network_id = $1 AND e.request_id = $2 AND (NOT e.internal OR $3) ORDER BY e.id`,
);

/** What happened to a request, oldest first. Internal entries are the team's and the assigned resource person's alone. */
@Injectable()
export class RequestTimeline {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
    private readonly requests: RequestsRepository,
  ) {}

  async execute(actor: Actor, id: string): Promise<Result<{ items: TimelineItem[] }, Refusal>> {
    const row = await this.requests.find(actor, id, this.installation.now());
    if (!row || row.sight !== 'whole') return refused(refusal('not_found'));
    return accepted({ items: await this.database.read<TimelineItem & Record<string, unknown>>(actor, ENTRIES, [id, isInsider(actor, row)]) });
  }
}
