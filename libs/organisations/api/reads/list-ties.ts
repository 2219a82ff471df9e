import { Injectable } from '@nestjs/common';
import { Database, statement } from '@phare/kernel/api';
import type { Actor } from '@phare/kernel/domain';
import type { TieDto, TiesDto } from '../dto/tie.dto';

export type TieRow = TieDto & Record<string, unknown>;

export const TIES = statement(
  'ties-of-organisation',
  `SELECT t.id, t.person_id AS "personId", p.name AS "personName", t.nature, t.from_on AS "from", t.until_on AS "until"
     FROM tie t JOIN person p ON p.network_id = t.network_id AND p.id = t.person_id
    WHERE t.network_id = $1 AND t.organisation_id = $2 ORDER BY t.from_on DESC, t.id LIMIT 1000`,
);

/** The ties to an organisation: all of them for coordination, their own for anyone else. */
@Injectable()
export class ListTies {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor, organisationId: string): Promise<TiesDto> {
    return { items: await this.database.read<TieRow>(actor, TIES, [organisationId]) };
  }
}
