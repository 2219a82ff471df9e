import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CalendarFeeds } from '@phare/identity/api';
import { Installation, Permission, ProblemException } from '@phare/kernel/api';
import type { FastifyReply } from 'fastify';
import { CalendarEvents } from './calendar-events';
import { calendarText } from './calendar-text';

/** What a private address looks like: 256 bits, and what calendar programs expect at the end. */
const ADDRESS = /^([\w-]{43})\.ics$/;

/** Calendars, for the programs that subscribe to them: no session, an address that its holder may end. */
@ApiTags('calendar')
@Controller('calendar')
export class CalendarController {
  constructor(
    private readonly feeds: CalendarFeeds,
    private readonly events: CalendarEvents,
    private readonly installation: Installation,
  ) {}

  @Get(':file')
  @Permission('calendar.subscribe')
  @ApiOperation({ operationId: 'readCalendar', summary: 'The calendar of a private address: kinds, numbers and days, never a name or a word of a request; 404 once it was ended.' })
  @ApiParam({ name: 'file', description: 'What the address holds, then `.ics`.' })
  @ApiProduces('text/calendar')
  @ApiOkResponse({ schema: { type: 'string' } })
  async read(@Param('file') file: string, @Res() reply: FastifyReply): Promise<void> {
    const [, token] = ADDRESS.exec(file) ?? [];
    const holder = token === undefined ? null : await this.feeds.holderOf(token);
    if (!holder) throw new ProblemException('not_found');
    const text = await calendarText({ dated: await this.events.dated(holder), meetings: await this.events.meetings(holder), locale: holder.locale, host: new URL(this.installation.settings.publicUrl).hostname });
    await reply.headers({ 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': 'attachment; filename="phare.ics"' }).send(text);
  }
}
