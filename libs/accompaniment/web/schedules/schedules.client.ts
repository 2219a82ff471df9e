import { Injectable, inject } from '@angular/core';
import { type Api, IdempotencyKeys } from '@phare/kernel/web';
import { AccompanimentService } from '@phare/kernel/web/generated/accompaniment';
import { OrganisationsService } from '@phare/kernel/web/generated/organisations';
import { type Observable, map } from 'rxjs';

export type ScheduleView = Api.ScheduleDto;

/** The most of one page of the API: no network has as many. */
const MOST = 100;

const at = ({ version }: ScheduleView) => ({ headers: { 'If-Match': `"${version}"` } });

/** Follow-ups that the network starts of its own accord. Each call rejects with the HttpErrorResponse of a refusal. */
@Injectable({ providedIn: 'root' })
export class Schedules {
  private readonly api = inject(AccompanimentService);
  private readonly organisations = inject(OrganisationsService);
  private readonly keys = new IdempotencyKeys();

  list(organisationId: string | null): Observable<readonly ScheduleView[]> {
    const query = { limit: MOST, ...(organisationId ? { organisationId } : {}) };
    return this.api.listFollowUpSchedules(query as Required<Api.ListFollowUpSchedulesParams>).pipe(map(({ items }) => items));
  }

  organisationName(id: string): Observable<string> {
    return this.organisations.readOrganisation(id).pipe(map(({ name }) => name));
  }

  add(body: Api.NewScheduleDto): Observable<ScheduleView> {
    return this.api.addFollowUpSchedule(body, { context: this.keys.contextFor(body) });
  }

  change(schedule: ScheduleView, body: Api.ScheduleChangeDto): Observable<ScheduleView> {
    return this.api.changeFollowUpSchedule(schedule.id, body, at(schedule));
  }

  carryOut(schedule: ScheduleView, body: Api.ScheduledFollowUpDto): Observable<ScheduleView> {
    return this.api.carryOutFollowUp(schedule.id, body, { ...at(schedule), context: this.keys.contextFor({ schedule: schedule.id, version: schedule.version, body }) });
  }
}
