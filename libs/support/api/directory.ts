import { Injectable } from '@nestjs/common';
import { Database, DEFAULT_LIMIT, Installation, page, readCursor, statement } from '@phare/kernel/api';
import { addDays, type Actor } from '@phare/kernel/domain';
import { PolicyVersions } from '@phare/policy/api';
import type { DirectoryQueryDto } from './directory-input.dto';
import type { OrientationDto, PartnerResourceDto, PartnerResourcesDto, TrainingSessionDto, TrainingSessionsDto } from './directory.dto';
import { PARTNER_ANSWERS, PARTNER_COLUMNS, TRAINING_COLUMNS, type AnsweringPartner, type TrainingRow } from './storage/directory-rows';

const PARTNERS = statement(
  'partner-resources',
  `SELECT ${PARTNER_COLUMNS}, ${PARTNER_ANSWERS} FROM partner_resource
    WHERE network_id = $1 AND ($2::text IS NULL OR (name, id::text) > ($2, $3)) AND ($5 OR retired_on IS NULL) ORDER BY name, id::text LIMIT $4`,
);
/** An instant as a text that sorts as it does, whatever a cursor holds. */
const SORT_KEY = `to_char(starts_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')`;

const TRAININGS = statement(
  'training-sessions',
  `SELECT ${TRAINING_COLUMNS}, ${SORT_KEY} AS "sortKey" FROM training_session
    WHERE network_id = $1 AND ($6 OR starts_at >= $5 AND retired_on IS NULL) AND ($2::text IS NULL OR (${SORT_KEY}, id::text) > ($2, $3))
    ORDER BY starts_at, id::text LIMIT $4`,
);

/** What one page of orientation shows at most. */
const MOST_SHOWN = 100;

/** Partner resources and trainings: the targets of referrals, and what a non-member is shown. */
@Injectable()
export class Directory {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
    private readonly policies: PolicyVersions,
  ) {}

  async partnerResources(actor: Actor, { limit = DEFAULT_LIMIT, cursor, show }: DirectoryQueryDto): Promise<PartnerResourcesDto> {
    const found = await this.database.read<AnsweringPartner & Record<string, unknown>>(actor, PARTNERS, [...after(cursor), limit + 1, show === 'all']);
    const { rows, nextCursor } = page(found, limit, ({ name, id }) => [name, id]);
    return { items: await Promise.all(rows.map((row) => this.partner(row))), nextCursor };
  }

  async trainingSessions(actor: Actor, { limit = DEFAULT_LIMIT, cursor, show }: DirectoryQueryDto): Promise<TrainingSessionsDto> {
    const found = await this.database.read<TrainingRow & { sortKey: string }>(actor, TRAININGS, [...after(cursor), limit + 1, this.installation.now(), show === 'all']);
    const { rows, nextCursor } = page(found, limit, ({ sortKey, id }) => [sortKey, id]);
    return { items: rows.map(({ sortKey: _sortKey, ...session }) => trainingView(session)), nextCursor };
  }

  async orientation(actor: Actor): Promise<OrientationDto> {
    const everything = { limit: MOST_SHOWN };
    const [partners, trainings] = await Promise.all([this.partnerResources(actor, everything), this.trainingSessions(actor, everything)]);
    const { name, phone, email } = this.installation.network;
    return { partnerResources: partners.items, trainings: trainings.items.filter(({ openToNonMembers }) => openToNonMembers), membership: { network: name, phone, email } };
  }

  /** A resource with whether its details are to be checked again, « à revérifier ». */
  async partner({ territories, languages, modes, ...row }: AnsweringPartner): Promise<PartnerResourceDto> {
    const today = this.installation.today();
    const recheck = (await this.policies.inForceOn(today))?.policy.rules.referral.recheckAfterDays;
    return { ...row, territories: [...territories], languages: [...languages], modes: [...modes], toCheckAgain: recheck !== undefined && row.checkedOn < addDays(today, -recheck) };
  }
}

/** A session as the API shows it. */
export const trainingView = ({ startsAt, ...row }: TrainingRow): TrainingSessionDto => ({ ...row, startsAt: startsAt.toISOString() });

const after = (cursor: string | undefined): readonly (string | number | null)[] => readCursor(cursor, 2) ?? [null, null];
