import { Module } from '@nestjs/common';
import { AccessesController } from './http/accesses.controller';
import { DiaryController } from './http/diary.controller';
import { ReportsController } from './http/reports.controller';
import { Accesses } from './reads/accesses';
import { DeadlineReport } from './reads/deadline-report';
import { Diary } from './reads/diary';
import { Workload } from './reads/workload';

/** What the figures and the diaries of the other contexts add up to. It reads; it never writes. */
@Module({ controllers: [AccessesController, DiaryController, ReportsController], providers: [Accesses, DeadlineReport, Diary, Workload] })
export class ReportingModule {}
