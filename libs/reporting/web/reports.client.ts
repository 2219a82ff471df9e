import { Injectable, inject } from '@angular/core';
import type { Api } from '@phare/kernel/web';
import { ReportsService } from '@phare/kernel/web/generated/reports';
import { UndeliveredMailsService } from '@phare/kernel/web/generated/undelivered-mails';
import { type Observable, map } from 'rxjs';

export type DeadlineReportView = Api.DeadlineReportDto;
export type DiaryCaseView = Api.DiaryCaseDto;
export type WorkloadView = Api.WorkloadDto;
export type AccessView = Api.AccessDto;
export type AccessPage = Api.AccessPageDto;
export type AccessesQuery = Partial<Record<'kind' | 'number' | 'cursor', string>>;
export type PromisesView = Api.PromisesDto;
export type PromiseGroupView = Api.PromiseGroupDto;

const MOST = 100;

/** The figures. Each call rejects with the HttpErrorResponse of a refusal. */
@Injectable({ providedIn: 'root' })
export class Reports {
  private readonly api = inject(ReportsService);
  private readonly mails = inject(UndeliveredMailsService);

  diary(): Observable<readonly DiaryCaseView[]> {
    return this.api.readDiary().pipe(map(({ items }) => items));
  }

  deadlines(year: number | undefined): Observable<DeadlineReportView> {
    return this.api.readDeadlineReport(year === undefined ? {} : { year });
  }

  /** How many mails of ours did not arrive, as far as one page counts. */
  undelivered(): Observable<number> {
    return this.mails.listUndeliveredMails({ limit: MOST } as Required<Api.ListUndeliveredMailsParams>).pipe(map(({ items }) => items.length));
  }

  workload(days: { readonly from: string; readonly until: string }): Observable<WorkloadView> {
    return this.api.readWorkload(days);
  }

  accesses(query: AccessesQuery): Observable<AccessPage> {
    return this.api.listAccesses(given(query));
  }
}

/** The API refuses an empty parameter: an absent one is not sent. */
const given = (query: AccessesQuery) => Object.fromEntries(Object.entries(query).filter(([, value]) => value)) as Api.ListAccessesParams;
