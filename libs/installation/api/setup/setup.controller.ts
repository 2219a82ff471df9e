import { Body, Controller, Get, HttpCode, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AcceptsFile, CurrentActor, localeOfActor, Permission, ProblemException, valueOf } from '@phare/kernel/api';
import type { Actor } from '@phare/kernel/domain';
import { ImportQueryDto, ImportReportDto, ImportUpload, IMPORTED_FILE } from '@phare/organisations/api';
import { GivenChoicesDto } from '@phare/policy/api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { EndSetup } from './actions/end-setup';
import { ConfirmPolicyDto, DescribeNetworkDto, FirstAccountsDto, PrivacyOfficerDto, SetupChoicesDto, SetupCodeDto, SetupDto, SetupEndDto } from './setup.dto';
import { SetupDoor } from './setup-door';
import { SetupState } from './setup-state';
import { SetupSteps } from './setup-steps';

/** The first-run setup, for whoever has the code that an empty installation shows when it starts. Everywhere else, and from the first account on, nothing of it is there. */
@ApiTags('installation')
@Controller('installation')
export class SetupController {
  constructor(
    private readonly door: SetupDoor,
    private readonly state: SetupState,
    private readonly steps: SetupSteps,
    private readonly upload: ImportUpload,
    private readonly endSetup: EndSetup,
  ) {}

  @Post('code')
  @HttpCode(200)
  @Permission('installation.set_up')
  @ApiOperation({ operationId: 'enterSetup', summary: 'Opens the setup to this browser, for the code that was shown at start. 401 for another one, 404 once there is an account, and in a demonstration.' })
  @ApiOkResponse({ type: SetupDto })
  async enter(@Body() { code }: SetupCodeDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SetupDto> {
    return this.state.view(await this.door.enter(request, reply, code));
  }

  @Get()
  @Permission('installation.set_up')
  @ApiOperation({ operationId: 'readSetup', summary: 'How far the setup has come.' })
  @ApiOkResponse({ type: SetupDto })
  async read(@Req() request: FastifyRequest): Promise<SetupDto> {
    return this.state.view(await this.door.check(request));
  }

  @Put('network')
  @Permission('installation.set_up')
  @ApiOperation({ operationId: 'describeNetwork', summary: 'Describes the network.' })
  @ApiOkResponse({ type: SetupDto })
  async network(@Body() body: DescribeNetworkDto, @Req() request: FastifyRequest): Promise<SetupDto> {
    await this.door.check(request);
    valueOf(await this.steps.describeNetwork.execute(body));
    return this.read(request);
  }

  @Put('privacy-officer')
  @Permission('installation.set_up')
  @ApiOperation({ operationId: 'namePrivacyOfficer', summary: 'Names the person in charge of the protection of personal information, whose title and coordinates are published.' })
  @ApiOkResponse({ type: SetupDto })
  async privacyOfficer(@Body() body: PrivacyOfficerDto, @Req() request: FastifyRequest): Promise<SetupDto> {
    await this.door.check(request);
    valueOf(await this.steps.namePrivacyOfficer.execute(body));
    return this.read(request);
  }

  @Get('choices')
  @Permission('installation.set_up')
  @ApiOperation({ operationId: 'readSetupChoices', summary: 'The questions that the policy in force leaves to the network, how each is asked, and the answers so far.' })
  @ApiOkResponse({ type: SetupChoicesDto })
  async choices(@CurrentActor() caller: Actor, @Req() request: FastifyRequest): Promise<SetupChoicesDto> {
    const choices = await this.steps.choices.read(await this.door.check(request), localeOfActor(caller));
    if (!choices) throw new ProblemException('not_found');
    return choices;
  }

  @Put('choices')
  @Permission('installation.set_up')
  @ApiOperation({ operationId: 'answerSetupQuestions', summary: 'Answers questions that the policy in force leaves open, one or several at a time. The answers count from the end of the setup on.' })
  @ApiOkResponse({ type: SetupChoicesDto })
  async answers(@CurrentActor() caller: Actor, @Body() { choices }: GivenChoicesDto, @Req() request: FastifyRequest): Promise<SetupChoicesDto> {
    await this.door.check(request);
    valueOf(await this.steps.answerQuestions.execute(choices));
    return this.choices(caller, request);
  }

  @Put('policy')
  @Permission('installation.set_up')
  @ApiOperation({ operationId: 'confirmPolicy', summary: 'Confirms that the version in force, and the choices it leaves to the network, have been read.' })
  @ApiOkResponse({ type: SetupDto })
  async policy(@Body() { version }: ConfirmPolicyDto, @Req() request: FastifyRequest): Promise<SetupDto> {
    await this.door.check(request);
    valueOf(await this.steps.confirmPolicy.execute(version));
    return this.read(request);
  }

  @Post('imports')
  @HttpCode(200)
  @Permission('installation.set_up')
  @AcceptsFile(IMPORTED_FILE)
  @ApiOperation({ operationId: 'importFirstOrganisations', summary: 'Imports organisations, as `POST /organisations/imports` does: a dry run unless `apply=true`.' })
  @ApiConsumes(...IMPORTED_FILE.types, 'multipart/form-data')
  @ApiBody({ description: 'The file itself, or a form with one `file`.', schema: { type: 'string', format: 'binary' } })
  @ApiOkResponse({ type: ImportReportDto })
  async import(@CurrentActor() caller: Actor, @Query() { apply }: ImportQueryDto, @Body() body: unknown, @Req() request: FastifyRequest): Promise<ImportReportDto> {
    await this.door.check(request);
    return this.upload.execute(this.state.actor, body, { apply: apply === 'true', locale: localeOfActor(caller) });
  }

  @Post('accounts')
  @HttpCode(200)
  @Permission('installation.set_up')
  @ApiOperation({ operationId: 'endSetup', summary: 'Makes the first accounts, invites colleagues by mail, and ends the setup for good. 409 while a step is missing.' })
  @ApiOkResponse({ type: SetupEndDto })
  async end(@Body() body: FirstAccountsDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SetupEndDto> {
    await this.door.check(request);
    valueOf(await this.endSetup.execute(body));
    this.door.leave(reply);
    return { invited: body.colleagues.length, organisations: await this.state.organisations() };
  }
}
