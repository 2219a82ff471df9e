import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Installation, localeOfActor, Permission, ProblemException } from '@phare/kernel/api';
import { civilDate, type Actor } from '@phare/kernel/domain';
import { PolicyVersions } from '../storage/policy-versions';
import { localised } from './localised';
import { PolicyDto, PolicyQueryDto } from './policy.dto';

@ApiTags('policy')
@Controller('policy')
export class PolicyController {
  constructor(
    private readonly versions: PolicyVersions,
    private readonly installation: Installation,
  ) {}

  @Get()
  @Permission('policy.read')
  @ApiOperation({ operationId: 'readPolicy', summary: 'The policy version in force today, or on a given day; 404 before the first one.' })
  @ApiOkResponse({ type: PolicyDto })
  async read(@CurrentActor() actor: Actor, @Query() query: PolicyQueryDto): Promise<PolicyDto> {
    const day = (query.on && civilDate(query.on)) || this.installation.today();
    const published = await this.versions.inForceOn(day);
    if (!published) throw new ProblemException('not_found');
    const { version, title, inForceFrom, adoptedBy, resolution, inForceNote, clauses, rules, offer } = localised(published.policy, localeOfActor(actor));
    return { id: published.id, version, title, inForceFrom, adoptedBy, resolution, inForceNote, clauses, rules: { ...rules }, offer };
  }
}
