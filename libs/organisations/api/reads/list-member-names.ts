import { Injectable } from '@nestjs/common';
import { Database, DEFAULT_LIMIT, Installation, statement } from '@phare/kernel/api';
import { civilDateIn, type Actor } from '@phare/kernel/domain';
import type { MemberNamesDto, MemberNamesQueryDto } from '../dto/member-names.dto';
import { NAME_HOLDS_WORDS, wordPatterns } from './name-search';

const ZONES = statement('member-zones', `SELECT DISTINCT time_zone FROM organisation WHERE network_id = $1`);
const MEMBERS = statement(
  'member-names',
  `SELECT o.id, o.name FROM organisation o JOIN unnest($2::text[], $3::date[]) AS today (time_zone, day) ON today.time_zone = o.time_zone
    WHERE o.network_id = $1 AND ${NAME_HOLDS_WORDS('$4')}
      AND EXISTS (SELECT FROM membership m WHERE m.network_id = o.network_id AND m.organisation_id = o.id AND m.from_on <= today.day AND (m.until_on IS NULL OR m.until_on >= today.day))
    ORDER BY o.search_name LIMIT $5`,
);

/** Names of the members in force today, each in its own zone: for the public form, which learns nothing else. */
@Injectable()
export class ListMemberNames {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
  ) {}

  async execute(actor: Actor, { q, limit = DEFAULT_LIMIT }: MemberNamesQueryDto): Promise<MemberNamesDto> {
    const patterns = wordPatterns(q);
    if (!patterns) return { items: [] };
    const zones = (await this.database.read<{ time_zone: string }>(actor, ZONES)).map((row) => row.time_zone);
    const days = zones.map((zone) => civilDateIn(this.installation.now(), zone));
    return { items: await this.database.read<{ id: string; name: string }>(actor, MEMBERS, [zones, days, patterns, limit]) };
  }
}
