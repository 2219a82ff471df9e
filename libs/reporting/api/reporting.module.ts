import { Module } from '@nestjs/common';
import { DiaryController } from './http/diary.controller';
import { ReportsController } from './http/reports.controller';
import { DeadlineReport } from './reads/deadline-report';
import { Diary } from './reads/diary';

/** What the figures and the diaries of the other contexts add up to. It reads; it never writes. */
@Module({ controllers: [DiaryController, ReportsController], providers: [DeadlineReport, Diary] })
export class ReportingModule {}
