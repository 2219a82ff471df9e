import { type HttpInterceptorFn, HttpErrorResponse, HttpResponse } from '@angular/common/http';
import type { Api } from '@phare/kernel/web';
import { PageOnScreen, type Sent, someoneOfTheTeam, spacedText } from '@phare/kernel/web/testing';
import { of, throwError } from 'rxjs';
import { SchedulesPage } from '../schedules/schedules-page';

const closed = (...values: [string, string][]) => values.map(([code, label]) => ({ code, label, clause: `c.${code}` }));

const POLICY = { clauses: [], offer: [], rules: { values: { modes: closed(['phone', 'Téléphone']), functions: closed(['direction', 'Direction']), channels: closed(['phone', 'Par téléphone'], ['web', 'Formulaire web']) }, priority: {} } };

/** A schedule as the API answers it. */
export const aSchedule = (overrides: Partial<Api.ScheduleDto> = {}): Api.ScheduleDto => ({
  ...{ id: 's1', version: 1, organisation: { id: 'o1', name: 'Le Quai' }, title: 'Prendre des nouvelles', everyDays: 91, nextOn: '2026-11-20', until: null, due: true },
  ...{ person: { personId: 'me', name: 'Manon' }, personNeeded: false, followUps: [] },
  ...overrides,
});

/** The page of the follow-ups as someone at the keyboard meets it; what it sends is kept. */
export class SchedulesUnderTest extends PageOnScreen {
  readonly sent: Sent[] = [];
  /** What the next change is refused with. */
  refusal: object | null = null;
  answer = aSchedule();

  constructor(private readonly schedules: readonly Api.ScheduleDto[]) {
    super();
  }

  open({ permissions = ['schedule.read', 'schedule.keep', 'schedule.carry_out'], roles = ['intake'], organisme }: { readonly permissions?: readonly string[]; readonly roles?: readonly string[]; readonly organisme?: string } = {}): Promise<this> {
    return this.openPart(SchedulesPage, organisme ? { organisme } : {}, { api: this.api, session: someoneOfTheTeam(roles, permissions) });
  }

  /** With a space between blocks. */
  override get text(): string {
    return spacedText();
  }

  private readonly api: HttpInterceptorFn = (request) => {
    if (request.method === 'GET') return of(new HttpResponse({ body: this.read(request.url) }));
    this.sent.push({ call: `${request.method} ${request.url}`, body: request.body, ifMatch: request.headers.get('If-Match') });
    return this.refusal ? throwError(() => new HttpErrorResponse({ status: 422, error: this.refusal })) : of(new HttpResponse({ body: this.answer }));
  };

  private read(url: string): unknown {
    if (url.includes('/follow-up-schedules')) return { items: this.schedules, nextCursor: null };
    if (url.includes('/policy/team')) return { items: [{ personId: 'me', name: 'Manon', team: true }, { personId: 'r1', name: 'Rosalie', team: false }] };
    return url.includes('/organisations/') ? { id: 'o1', name: 'Le Quai' } : POLICY;
  }
}
