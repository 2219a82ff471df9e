import { Injectable } from '@nestjs/common';
import { ASKING, ONE_WHOLE_IN_SIGHT, openingOf } from '@phare/confidentiality/api';
import { Database, Installation, refusal, statement, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Actor, type CivilDate, type Result } from '@phare/kernel/domain';
import { reviewMoment, type ReviewMoment } from '@phare/requests/domain';
import type { Opened, StoredText } from '../storage/request-row';
import { SealedTexts, toldTo } from '../storage/sealed-texts';

interface ReviewItem {
  readonly id: string;
  readonly moment: ReviewMoment;
  readonly usefulness: number;
  readonly appropriation: number;
  readonly comment: StoredText | null;
  readonly answeredAt: string;
}

interface ReviewsRow extends Record<string, unknown> {
  readonly do_not_contact: boolean;
  readonly sealed: boolean;
  readonly items: readonly ReviewItem[] | null;
  readonly waiting: { readonly askOn: CivilDate; readonly plannedOn: CivilDate } | null;
}

/** The reviews of a request, and which one waits. */
export interface RequestReviewsView {
  readonly items: readonly Opened<ReviewItem>[];
  readonly waiting: ReviewMoment | null;
  readonly doNotContact: boolean;
}

const REVIEWS = statement(
  'request-reviews',
  `${ASKING} SELECT r.do_not_contact, r.sealed,
      (SELECT json_agg(json_build_object('id', v.id, 'moment', v.moment, 'usefulness', v.usefulness, 'appropriation', v.appropriation, 'comment', v.comment, 'answeredAt', v.answered_at) ORDER BY v.id)
         FROM review v WHERE v.network_id = r.network_id AND v.request_id = r.id) AS items,
      (SELECT json_build_object('askOn', q.ask_on, 'plannedOn', (q.planned_at AT TIME ZONE r.time_zone)::date) FROM scheduled_question q
        WHERE q.network_id = r.network_id AND q.request_id = r.id AND q.kind = 'review' AND q.answered_at IS NULL AND q.cancelled_at IS NULL AND r.status = 'closed' AND q.ask_on <= ($3::timestamptz AT TIME ZONE r.time_zone)::date
        ORDER BY q.ask_on DESC LIMIT 1) AS waiting
     FROM support_request r CROSS JOIN me WHERE r.network_id = $1 AND r.id = $2 AND ${ONE_WHOLE_IN_SIGHT}`,
);

/** What the organisation said of an accompaniment: for both sides, as long as they see the request. */
@Injectable()
export class RequestReviews {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
    private readonly texts: SealedTexts,
  ) {}

  async execute(actor: Actor, requestId: string): Promise<Result<RequestReviewsView, Refusal>> {
    const [row] = await this.database.open<ReviewsRow>(actor, openingOf(actor, requestId, 'file', 'whole'), REVIEWS, [requestId, this.installation.now()]);
    if (!row) return refused(refusal('not_found'));
    const items = await Promise.all((row.items ?? []).map((item) => this.texts.open({ networkId: actor.networkId, requestId, table: 'review', rowId: item.id }, item, toldTo(actor))));
    return accepted({ items, waiting: row.waiting && reviewMoment(row.waiting.plannedOn, row.waiting.askOn), doNotContact: row.do_not_contact });
  }
}
