import { Module } from '@nestjs/common';
import { CalendarEvents } from './calendar-events';
import { CalendarController } from './calendar.controller';

/** Calendars to subscribe to. */
@Module({ controllers: [CalendarController], providers: [CalendarEvents] })
export class CalendarModule {}
