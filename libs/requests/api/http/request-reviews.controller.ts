import { Body, Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentActor, PathId, Permission, valueOf } from '@phare/kernel/api';
import type { SignedInActor } from '@phare/kernel/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ReviewRequest } from '../actions/review-request';
import { StopQuestions } from '../actions/stop-questions';
import { DoNotContactDto, ReviewDto, ReviewsDto } from '../dto/review.dto';
import { RequestReviews } from '../reads/request-reviews';
import { actionCall } from './action-call';
import { ActionEndpoint } from './action-endpoint';
import { answered } from './request-actions.controller';

/** What the organisation says of an accompaniment once it has ended. */
@ApiTags('requests')
@Controller('requests')
export class RequestReviewsController {
  constructor(
    private readonly review: ReviewRequest,
    private readonly stop: StopQuestions,
    private readonly reviews: RequestReviews,
  ) {}

  @ActionEndpoint({ path: 'reviews', does: 'review', operationId: 'reviewRequest', summary: 'The requester answers the two questions that wait: how useful it was, and how far it has become theirs.', creates: true })
  async reviewed(@CurrentActor() actor: SignedInActor, @Param('id') id: string, @Body() body: ReviewDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const result = await this.review.execute(actionCall(actor, id, request), body);
    return { ...answered(actor, reply, result), created: { id: valueOf(result).createdId } };
  }

  @ActionEndpoint({ path: 'do-not-contact', does: 'stop_questions', operationId: 'stopQuestions', summary: 'Nothing more is asked of the requester about this request.' })
  async stopped(@CurrentActor() actor: SignedInActor, @Param('id') id: string, @Body() body: DoNotContactDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return answered(actor, reply, await this.stop.execute(actionCall(actor, id, request), body));
  }

  @Get(':id/reviews')
  @Permission('request.read')
  @ApiOperation({ operationId: 'listReviews', summary: 'What the organisation said of it, and which question waits.' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: ReviewsDto })
  async list(@CurrentActor() actor: SignedInActor, @PathId('id') id: string) {
    return valueOf(await this.reviews.execute(actor, id));
  }
}
