import { Module } from '@nestjs/common';
import { RequestsModule } from '@phare/requests/api';
import { AccessesController } from './http/accesses.controller';
import { DiaryController } from './http/diary.controller';
import { ReportsController } from './http/reports.controller';
import { Accesses } from './reads/accesses';
import { DeadlineReport } from './reads/deadline-report';
import { Diary } from './reads/diary';
import { Workload } from './reads/workload';

/** What the figures and the diaries of the other contexts add up to. It reads; it never writes. */
@Module({ imports: [RequestsModule], controllers: [AccessesController, DiaryController, ReportsController], providers: [Accesses, DeadlineReport, Diary, Workload] })
export class ReportingModule {}
