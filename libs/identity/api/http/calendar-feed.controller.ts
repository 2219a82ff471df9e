import { Body, Controller, Delete, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Installation, NoFieldsDto, Permission } from '@phare/kernel/api';
import type { SignedInActor } from '@phare/kernel/domain';
import { CalendarFeeds } from '../calendar/calendar-feeds';
import { CalendarAddressDto } from '../dto/account.dto';
import { NeedsRecentSignIn } from '../sessions/recent-sign-in';

/** The private address of one's own calendar. */
@ApiTags('account')
@Controller('account/calendar-feed')
export class CalendarFeedController {
  constructor(
    private readonly feeds: CalendarFeeds,
    private readonly installation: Installation,
  ) {}

  @Post()
  @Permission('account.keep_calendar')
  @NeedsRecentSignIn()
  @ApiOperation({ operationId: 'renewCalendarFeed', summary: 'Makes a private address for one’s own calendar, told this once; the one of before no longer works.' })
  @ApiCreatedResponse({ type: CalendarAddressDto })
  async renewed(@CurrentActor() actor: SignedInActor, @Body() _: NoFieldsDto): Promise<CalendarAddressDto> {
    return { address: `${this.installation.settings.publicUrl}/api/calendar/${await this.feeds.renew(actor)}.ics` };
  }

  @Delete()
  @HttpCode(204)
  @Permission('account.keep_calendar')
  @ApiOperation({ operationId: 'revokeCalendarFeed', summary: 'Ends the private address of one’s own calendar at once.' })
  @ApiNoContentResponse()
  revoked(@CurrentActor() actor: SignedInActor): Promise<void> {
    return this.feeds.revoke(actor);
  }
}
