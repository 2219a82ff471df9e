import { Injectable } from '@nestjs/common';
import { Database, DEFAULT_LIMIT, Installation, page, readCursor, statement } from '@phare/kernel/api';
import type { Actor } from '@phare/kernel/domain';
import type { OrganisationListDto, OrganisationListQueryDto } from '../dto/organisation.dto';
import { ORGANISATION_COLUMNS, organisationView, type OrganisationRow } from '../storage/organisation-row';
import { NAME_HOLDS_WORDS, wordPatterns } from './name-search';

const LIST = statement(
  'organisation-list',
  `SELECT ${ORGANISATION_COLUMNS} FROM organisation o
    WHERE o.network_id = $1 AND ($2::text IS NULL OR o.search_name > $2) AND ${NAME_HOLDS_WORDS('$3')}
    ORDER BY o.search_name LIMIT $4`,
);

/** The directory by name, for the team. */
@Injectable()
export class ListOrganisations {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
  ) {}

  async execute(actor: Actor, { q, limit = DEFAULT_LIMIT, cursor }: OrganisationListQueryDto): Promise<OrganisationListDto> {
    const [after] = readCursor(cursor, 1) ?? [];
    const patterns = wordPatterns(q);
    if (!patterns) return { items: [], nextCursor: null };
    const found = await this.database.read<OrganisationRow & Record<string, unknown>>(actor, LIST, [after === undefined ? null : String(after), patterns, limit + 1]);
    const { rows, nextCursor } = page(found, limit, ({ search_name }) => [search_name]);
    return { items: rows.map((row) => organisationView(row, this.installation.now())), nextCursor };
  }
}
