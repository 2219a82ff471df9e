import { Injectable } from '@nestjs/common';
import { Database, DEFAULT_LIMIT, Installation, page, readCursor, statement, type ListQueryDto } from '@phare/kernel/api';
import type { Actor } from '@phare/kernel/domain';
import type { OrientationDto, PartnerResourceDto, PartnerResourcesDto, TrainingSessionDto, TrainingSessionsDto } from './directory.dto';

const PARTNERS = statement(
  'partner-resources',
  `SELECT id, name, type, description, territories, languages, phone, email, url, checked_on AS "checkedOn" FROM partner_resource
    WHERE network_id = $1 AND ($2::text IS NULL OR (name, id::text) > ($2, $3)) ORDER BY name, id::text LIMIT $4`,
);
/** An instant as a text that sorts as it does, whatever a cursor holds. */
const SORT_KEY = `to_char(starts_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')`;

const TRAININGS = statement(
  'training-sessions',
  `SELECT id, title, description, starts_at AS "startsAt", ${SORT_KEY} AS "sortKey", mode, open_to_non_members AS "openToNonMembers", fee_cents AS "feeCents"
     FROM training_session
    WHERE network_id = $1 AND starts_at >= $5 AND ($2::text IS NULL OR (${SORT_KEY}, id::text) > ($2, $3))
    ORDER BY starts_at, id::text LIMIT $4`,
);

type TrainingRow = TrainingSessionDto & { readonly sortKey: string };

/** What one page of orientation shows at most. */
const MOST_SHOWN = 100;

/** Partner resources and trainings: the targets of referrals, and what a non-member is shown. */
@Injectable()
export class Directory {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
  ) {}

  async partnerResources(actor: Actor, { limit = DEFAULT_LIMIT, cursor }: ListQueryDto): Promise<PartnerResourcesDto> {
    const found = await this.database.read<PartnerResourceDto & Record<string, unknown>>(actor, PARTNERS, [...after(cursor), limit + 1]);
    const { rows, nextCursor } = page(found, limit, ({ name, id }) => [name, id]);
    return { items: [...rows], nextCursor };
  }

  async trainingSessions(actor: Actor, { limit = DEFAULT_LIMIT, cursor }: ListQueryDto): Promise<TrainingSessionsDto> {
    const found = await this.database.read<TrainingRow>(actor, TRAININGS, [...after(cursor), limit + 1, this.installation.now()]);
    const { rows, nextCursor } = page(found, limit, ({ sortKey, id }) => [sortKey, id]);
    return { items: rows.map(({ sortKey: _sortKey, ...session }) => session), nextCursor };
  }

  async orientation(actor: Actor): Promise<OrientationDto> {
    const everything = { limit: MOST_SHOWN };
    const [partners, trainings] = await Promise.all([this.partnerResources(actor, everything), this.trainingSessions(actor, everything)]);
    const { name, phone, email } = this.installation.network;
    return { partnerResources: partners.items, trainings: trainings.items.filter(({ openToNonMembers }) => openToNonMembers), membership: { network: name, phone, email } };
  }
}

const after = (cursor: string | undefined): readonly (string | number | null)[] => readCursor(cursor, 2) ?? [null, null];
