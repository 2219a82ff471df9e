import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { BooleanField, CurrentActor, Database, IdField, Installation, ObjectListField, Permission, statement, TextField } from '@phare/kernel/api';
import type { Actor } from '@phare/kernel/domain';

export class TeamMemberDto {
  @IdField({ description: 'The person.' })
  personId: string;

  @TextField({ description: 'Their name.', max: 200 })
  name: string;

  @BooleanField({ description: 'Of the team: may be chosen as the keeper of a sealed request. Resource people may only be excluded.' })
  team: boolean;
}

export class TeamDto {
  @ObjectListField({ description: 'The team and the resource people, by name.', type: () => TeamMemberDto, maxItems: 1000 })
  items: TeamMemberDto[];
}

const TEAM = statement(
  'team-names',
  `SELECT p.id AS "personId", p.name, bool_or(g.role IN ('intake', 'coordination')) AS team
     FROM role_grant g JOIN person p ON p.network_id = g.network_id AND p.id = g.person_id
    WHERE g.network_id = $1 AND g.role IN ('intake', 'coordination', 'resource') AND g.from_on <= $2::date AND (g.until_on IS NULL OR g.until_on >= $2::date)
    GROUP BY p.id, p.name ORDER BY p.name, p.id`,
);

@ApiTags('policy')
@Controller('policy/team')
export class TeamController {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
  ) {}

  @Get()
  @Permission('policy.orientation')
  @ApiOperation({ operationId: 'listTeam', summary: 'Names among which a requester chooses a keeper, or whom to exclude. No session needed; says nothing else of anyone.' })
  @ApiOkResponse({ type: TeamDto })
  async names(@CurrentActor() actor: Actor): Promise<TeamDto> {
    return { items: await this.database.read<TeamMemberDto & Record<string, unknown>>(actor, TEAM, [this.installation.today()]) };
  }
}
