import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, localeOfActor, Permission, valueOf } from '@phare/kernel/api';
import type { Actor } from '@phare/kernel/domain';
import type { FastifyRequest } from 'fastify';
import { ConfirmByLink } from '../confirmation/confirm-by-link';
import { ConfirmationAskedDto, ConfirmationGivenDto, ConfirmByLinkDto, LinkDto } from '../dto/confirmation.dto';
import { AnswerByLinkDto, LetterAnsweredDto, LetterShownDto } from '../dto/referral-loop.dto';
import { LinkLimits } from '../links/link-limits';
import { AnswerByLink } from '../referral/answer-by-link';

const GONE = { description: 'Unknown, used, expired or revoked: alike.' } as const;

/** What a mailed link opens, without an account. The link travels in a body alone, and nothing changes by reading an address. */
@ApiTags('links')
@Controller()
export class LinksController {
  constructor(
    private readonly confirmation: ConfirmByLink,
    private readonly letter: AnswerByLink,
    private readonly limits: LinkLimits,
  ) {}

  @Post('requester-confirmations/read')
  @HttpCode(200)
  @Permission('link.answer')
  @ApiOperation({ operationId: 'readConfirmation', summary: 'What is asked of whoever is to confirm: which organisation asks; neither who wrote nor what.' })
  @ApiOkResponse({ type: ConfirmationAskedDto })
  @ApiNotFoundResponse(GONE)
  async asked(@CurrentActor() actor: Actor, @Body() { token }: LinkDto, @Req() request: FastifyRequest) {
    return this.limits.within(actor, request.ip, async () => valueOf(await this.confirmation.read({ token, locale: localeOfActor(actor) })));
  }

  @Post('requester-confirmations')
  @HttpCode(200)
  @Permission('link.answer')
  @ApiOperation({ operationId: 'answerConfirmation', summary: 'Says whether the organisation does ask. The link works once.' })
  @ApiOkResponse({ type: ConfirmationGivenDto })
  @ApiNotFoundResponse(GONE)
  async confirmed(@CurrentActor() actor: Actor, @Body() { token, confirmed }: ConfirmByLinkDto, @Req() request: FastifyRequest) {
    return this.limits.within(actor, request.ip, async () => valueOf(await this.confirmation.execute({ token, locale: localeOfActor(actor) }, confirmed)));
  }

  @Post('referral-answers/read')
  @HttpCode(200)
  @Permission('link.answer')
  @ApiOperation({ operationId: 'readLetter', summary: 'The letter to an outside resource: what was consented to, and nothing else.' })
  @ApiOkResponse({ type: LetterShownDto })
  @ApiNotFoundResponse(GONE)
  async shown(@CurrentActor() actor: Actor, @Body() { token }: LinkDto, @Req() request: FastifyRequest) {
    return this.limits.within(actor, request.ip, async () => valueOf(await this.letter.read({ token, locale: localeOfActor(actor) })));
  }

  @Post('referral-answers')
  @HttpCode(200)
  @Permission('link.answer')
  @ApiOperation({ operationId: 'answerLetter', summary: 'Says what the resource did with the letter: received, contacted, or refused with a reason.' })
  @ApiOkResponse({ type: LetterAnsweredDto })
  @ApiNotFoundResponse(GONE)
  async replied(@CurrentActor() actor: Actor, @Body() { token, ...answer }: AnswerByLinkDto, @Req() request: FastifyRequest) {
    return this.limits.within(actor, request.ip, async () => valueOf(await this.letter.execute({ token, locale: localeOfActor(actor) }, answer)));
  }
}
