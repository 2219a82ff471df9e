import { Module } from '@nestjs/common';
import { ReportsController } from './http/reports.controller';
import { DeadlineReport } from './reads/deadline-report';

/** What the figures and the diaries of the other contexts add up to. It reads; it never writes. */
@Module({ controllers: [ReportsController], providers: [DeadlineReport] })
export class ReportingModule {}
