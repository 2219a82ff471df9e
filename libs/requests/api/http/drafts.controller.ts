import { Body, Controller, Get, HttpCode, Post, Put, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiNoContentResponse, ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, expectedVersion, Permission, tag, valueOf } from '@phare/kernel/api';
import type { Actor, SignedInActor } from '@phare/kernel/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DraftLimits } from '../drafts/draft-limits';
import { PassOnDraft } from '../drafts/pass-on-draft';
import { WriteDraft, type DraftKept } from '../drafts/write-draft';
import { DraftKeptDto, DraftSecretDto, DraftShownDto, DraftTokenDto, KeptDraftDto, MailDraftDto, NewDraftDto, SavedDraftDto, ShareDraftDto } from '../dto/draft.dto';
import { LinkLimits } from '../links/link-limits';

const GONE = { description: 'Unknown, ended, expired, or not the holder’s to do: alike.' } as const;

/** What is begun and not sent, encrypted by the browser that writes it. Tokens travel in bodies alone; none of it is a request. */
@ApiTags('drafts')
@Controller('request-drafts')
export class DraftsController {
  constructor(
    private readonly drafts: WriteDraft,
    private readonly passOn: PassOnDraft,
    private readonly limits: DraftLimits,
    private readonly links: LinkLimits,
  ) {}

  @Post()
  @Permission('draft.write')
  @ApiOperation({ operationId: 'beginDraft', summary: 'Begins a draft. The same body again answers the same draft.' })
  @ApiCreatedResponse({ type: DraftKeptDto })
  async begin(@CurrentActor() actor: Actor, @Body() body: NewDraftDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    await this.limits.count(actor, 'begin', request.ip);
    return tagged(reply, valueOf(await this.drafts.begin(actor, body)));
  }

  @Post('read')
  @HttpCode(200)
  @Permission('draft.write')
  @ApiOperation({ operationId: 'readDraft', summary: 'The draft that a link reaches, still encrypted. Its version is in `ETag`.' })
  @ApiOkResponse({ type: DraftShownDto })
  @ApiNotFoundResponse(GONE)
  async read(@CurrentActor() actor: Actor, @Body() body: DraftTokenDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return tagged(reply, await this.links.within(actor, request.ip, async () => valueOf(await this.drafts.read(actor, body))));
  }

  @Put()
  @Permission('draft.write')
  @ApiOperation({ operationId: 'saveDraft', summary: 'Saves over the version of `If-Match`; 412 when another device has saved since.' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version it starts from.' })
  @ApiOkResponse({ type: DraftKeptDto })
  @ApiNotFoundResponse(GONE)
  async save(@CurrentActor() actor: Actor, @Body() body: SavedDraftDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const from = expectedVersion(request);
    await this.limits.count(actor, 'save', request.ip);
    return tagged(reply, valueOf(await this.drafts.save(actor, body, from)));
  }

  @Post('discard')
  @HttpCode(204)
  @Permission('draft.write')
  @ApiOperation({ operationId: 'discardDraft', summary: 'Destroys a draft and every link to it, once it is sent or wanted no more. The owner alone.' })
  @ApiNoContentResponse()
  @ApiNotFoundResponse(GONE)
  async discard(@CurrentActor() actor: Actor, @Body() body: DraftTokenDto, @Req() request: FastifyRequest): Promise<void> {
    await this.links.within(actor, request.ip, async () => valueOf(await this.drafts.discard(actor, body)));
  }

  @Post('colleague')
  @HttpCode(204)
  @Permission('draft.write')
  @ApiOperation({ operationId: 'shareDraft', summary: 'Lets one colleague write too, by a link of their own; the one before works no more. The owner alone.' })
  @ApiNoContentResponse()
  @ApiNotFoundResponse(GONE)
  async share(@CurrentActor() actor: Actor, @Body() body: ShareDraftDto, @Req() request: FastifyRequest): Promise<void> {
    await this.links.within(actor, request.ip, async () => valueOf(await this.passOn.share(actor, body)));
  }

  @Post('colleague/end')
  @HttpCode(204)
  @Permission('draft.write')
  @ApiOperation({ operationId: 'unshareDraft', summary: 'Ends the colleague’s link. The owner alone.' })
  @ApiNoContentResponse()
  @ApiNotFoundResponse(GONE)
  async unshare(@CurrentActor() actor: Actor, @Body() { token }: DraftTokenDto, @Req() request: FastifyRequest): Promise<void> {
    await this.links.within(actor, request.ip, async () => valueOf(await this.passOn.unshare(actor, token)));
  }

  @Post('mail')
  @HttpCode(204)
  @Permission('draft.write')
  @ApiOperation({ operationId: 'mailDraft', summary: 'Mails a link to the draft to whoever writes it; the mail says nothing else. The owner alone.' })
  @ApiNoContentResponse()
  @ApiNotFoundResponse(GONE)
  async mail(@CurrentActor() actor: Actor, @Body() body: MailDraftDto, @Req() request: FastifyRequest): Promise<void> {
    await this.limits.countMail(actor, request.ip, body.email);
    valueOf(await this.passOn.mail(actor, body));
  }

  @Put('mine')
  @HttpCode(204)
  @Permission('draft.keep')
  @ApiOperation({ operationId: 'keepDraft', summary: 'Has the caller’s account keep the draft, instead of another it may have kept.' })
  @ApiNoContentResponse()
  @ApiNotFoundResponse(GONE)
  async keep(@CurrentActor() actor: SignedInActor, @Body() body: DraftSecretDto): Promise<void> {
    valueOf(await this.passOn.keep(actor, body));
  }

  @Get('mine')
  @Permission('draft.keep')
  @ApiOperation({ operationId: 'readKeptDraft', summary: 'The secret by which the caller’s account reaches its draft, if it keeps one.' })
  @ApiOkResponse({ type: KeptDraftDto })
  kept(@CurrentActor() actor: SignedInActor): Promise<KeptDraftDto> {
    return this.passOn.kept(actor);
  }
}

/** Its version goes in `ETag` too. */
function tagged<Kept extends DraftKept>(reply: FastifyReply, kept: Kept) {
  tag(reply, kept.version);
  return { ...kept, savedAt: kept.savedAt.toISOString(), expiresAt: kept.expiresAt.toISOString() };
}
