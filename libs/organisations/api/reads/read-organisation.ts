import { Injectable } from '@nestjs/common';
import { Database, Installation, statement, type Transaction } from '@phare/kernel/api';
import type { Actor } from '@phare/kernel/domain';
import type { MandateDto, OrganisationFileDto } from '../dto/organisation.dto';
import { ORGANISATION_COLUMNS, organisationView, type OrganisationRow } from '../storage/organisation-row';

type FileRow = OrganisationRow & { mandates: MandateDto[] } & Record<string, unknown>;

const READ = statement(
  'organisation-read',
  `SELECT ${ORGANISATION_COLUMNS},
          COALESCE((SELECT json_agg(json_build_object('id', a.id, 'personId', a.person_id, 'name', p.name, 'function', a.function, 'from', a.from_on, 'until', a.until_on) ORDER BY a.from_on, p.name)
             FROM mandate a JOIN person p ON p.network_id = a.network_id AND p.id = a.person_id
            WHERE a.network_id = o.network_id AND a.organisation_id = o.id), '[]') AS mandates
     FROM organisation o WHERE o.network_id = $1 AND o.id = $2`,
);

/** One organisation with its memberships and mandates, past ones included. */
@Injectable()
export class ReadOrganisation {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
  ) {}

  /** `null` when the network has no such organisation. */
  async execute(actor: Actor, id: string): Promise<OrganisationFileDto | null> {
    const [row] = await this.database.read<FileRow>(actor, READ, [id]);
    return row ? this.view(row) : null;
  }

  /** The same, as a transaction that has just changed it sees it. */
  async within(transaction: Transaction, id: string): Promise<OrganisationFileDto> {
    const row = await transaction.first<FileRow>(READ, [transaction.actor.networkId, id]);
    if (!row) throw new Error('an organisation vanished while it was changed');
    return this.view(row);
  }

  private view(row: FileRow): OrganisationFileDto {
    return { ...organisationView(row, this.installation.now()), mandates: row.mandates };
  }
}
