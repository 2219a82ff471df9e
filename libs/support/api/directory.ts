import { Injectable } from '@nestjs/common';
import { Database, Installation, statement } from '@phare/kernel/api';
import type { Actor } from '@phare/kernel/domain';
import type { OrientationDto, PartnerResourceDto, TrainingSessionDto } from './directory.dto';

const PARTNERS = statement(
  'partner-resources',
  `SELECT id, name, type, description, territories, languages, phone, email, url, checked_on AS "checkedOn" FROM partner_resource WHERE network_id = $1 ORDER BY name, id`,
);
const TRAININGS = statement(
  'training-sessions',
  `SELECT id, title, description, starts_at AS "startsAt", mode, open_to_non_members AS "openToNonMembers", fee_cents AS "feeCents"
     FROM training_session WHERE network_id = $1 AND starts_at >= $2 ORDER BY starts_at, id`,
);

/** Partner resources and trainings: the targets of referrals, and what a non-member is shown. */
@Injectable()
export class Directory {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
  ) {}

  partnerResources(actor: Actor): Promise<PartnerResourceDto[]> {
    return this.database.read<PartnerResourceDto & Record<string, unknown>>(actor, PARTNERS);
  }

  trainingSessions(actor: Actor): Promise<TrainingSessionDto[]> {
    return this.database.read<TrainingSessionDto & Record<string, unknown>>(actor, TRAININGS, [this.installation.now()]);
  }

  async orientation(actor: Actor): Promise<OrientationDto> {
    const [partnerResources, trainings] = await Promise.all([this.partnerResources(actor), this.trainingSessions(actor)]);
    const { name, phone, email } = this.installation.network;
    return { partnerResources, trainings: trainings.filter(({ openToNonMembers }) => openToNonMembers), membership: { network: name, phone, email } };
  }
}
