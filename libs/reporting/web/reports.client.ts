import { Injectable, inject } from '@angular/core';
import type { Api } from '@phare/kernel/web';
import { ReportsService } from '@phare/kernel/web/generated/reports';
import { type Observable, map } from 'rxjs';

export type DeadlineReportView = Api.DeadlineReportDto;
export type DiaryCaseView = Api.DiaryCaseDto;
export type PromisesView = Api.PromisesDto;
export type PromiseGroupView = Api.PromiseGroupDto;

/** The figures. Each call rejects with the HttpErrorResponse of a refusal. */
@Injectable({ providedIn: 'root' })
export class Reports {
  private readonly api = inject(ReportsService);

  diary(): Observable<readonly DiaryCaseView[]> {
    return this.api.readDiary().pipe(map(({ items }) => items));
  }

  deadlines(year: number | undefined): Observable<DeadlineReportView> {
    return this.api.readDeadlineReport(year === undefined ? {} : { year });
  }
}
