import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Permission, ProblemException } from '@phare/kernel/api';
import type { Actor } from '@phare/kernel/domain';
import { MemberNamesDto, MemberNamesQueryDto } from '../dto/member-names.dto';
import { PolicyCheckAnswerDto, PolicyCheckDto } from '../dto/policy-check.dto';
import { CheckPolicy } from '../reads/check-policy';
import { ListMemberNames } from '../reads/list-member-names';

/** What the public form asks before anything is sent. Here rather than in the policy context, which knows no organisation. */
@ApiTags('policy')
@Controller('policy')
export class PolicyCheckController {
  constructor(
    private readonly memberNames: ListMemberNames,
    private readonly checkPolicy: CheckPolicy,
  ) {}

  @Get('organisations')
  @Permission('policy.check')
  @ApiOperation({ operationId: 'listMemberNames', summary: 'Names of the members in force today: for choosing one’s own.' })
  @ApiOkResponse({ type: MemberNamesDto })
  members(@CurrentActor() actor: Actor, @Query() query: MemberNamesQueryDto): Promise<MemberNamesDto> {
    return this.memberNames.execute(actor, query);
  }

  @Post('check')
  @HttpCode(200)
  @Permission('policy.check')
  @ApiOperation({ operationId: 'checkPolicy', summary: 'Whether a request would be eligible, why, and when its follow-up would be due. Creates nothing.' })
  @ApiOkResponse({ type: PolicyCheckAnswerDto })
  async check(@CurrentActor() actor: Actor, @Body() body: PolicyCheckDto): Promise<PolicyCheckAnswerDto> {
    const answer = await this.checkPolicy.execute(actor, body);
    if (!answer.ok) throw new ProblemException(answer.refusal);
    return answer.value;
  }
}
