import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, idempotentCall, Permission, ProblemException, valueOf } from '@phare/kernel/api';
import type { SignedInActor } from '@phare/kernel/domain';
import type { FastifyRequest } from 'fastify';
import { NewChoicesDto, PolicyChoicesDto } from './choice.dto';
import { Choose } from './choose';
import { MadeChoices } from './made-choices';

/** What the network chose where its policy is silent. */
@ApiTags('policy')
@Controller('policy/choices')
export class PolicyChoicesController {
  constructor(
    private readonly made: MadeChoices,
    private readonly choose: Choose,
  ) {}

  @Get()
  @Permission('policy.read_choices')
  @ApiOperation({ operationId: 'listPolicyChoices', summary: 'Every question that the policy leaves open: the answer that counts, since when, who chose, and what is to come.' })
  @ApiOkResponse({ type: PolicyChoicesDto })
  async list(@CurrentActor() actor: SignedInActor): Promise<PolicyChoicesDto> {
    const choices = await this.made.read(actor);
    if (!choices) throw new ProblemException('not_found');
    return choices;
  }

  @Post()
  @Permission('policy.choose')
  @ApiOperation({ operationId: 'choosePolicy', summary: 'Answers questions that the policy leaves open, from a day to come. Due dates that are counted already do not move.' })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'Makes a repeated call answer its first result.' })
  @ApiCreatedResponse({ type: PolicyChoicesDto })
  async chosen(@CurrentActor() actor: SignedInActor, @Body() body: NewChoicesDto, @Req() request: FastifyRequest): Promise<PolicyChoicesDto> {
    valueOf(await this.choose.execute(actor, body, idempotentCall(request.headers['idempotency-key'], actor.personId, 'POST /api/policy/choices', body)));
    return this.list(actor);
  }
}
