import { type HttpInterceptorFn, HttpErrorResponse, HttpResponse, provideHttpClient, withInterceptors } from '@angular/common/http';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { FixedClock } from '@phare/kernel/domain';
import { type Api, BrowserClock, Language, Session, type SessionView, Toasts } from '@phare/kernel/web';
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
export class SchedulesUnderTest {
  readonly sent: { readonly call: string; readonly body: Readonly<Record<string, unknown>>; readonly ifMatch: string | null }[] = [];
  /** What the next change is refused with. */
  refusal: object | null = null;
  answer = aSchedule();
  private fixture!: ComponentFixture<SchedulesPage>;

  constructor(private readonly schedules: readonly Api.ScheduleDto[]) {}

  async open({ permissions = ['schedule.read', 'schedule.keep', 'schedule.carry_out'], roles = ['intake'], organisme }: { readonly permissions?: readonly string[]; readonly roles?: readonly string[]; readonly organisme?: string } = {}): Promise<this> {
    // jsdom has the element without its methods.
    HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
      this.open = true;
    };
    HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
      this.open = false;
    };
    TestBed.resetTestingModule().configureTestingModule({
      providers: [provideHttpClient(withInterceptors([this.api])), provideRouter([]), { provide: BrowserClock, useValue: new FixedClock(new Date('2026-11-20T15:00:00Z')) }],
    });
    TestBed.inject(Language).change('fr-CA');
    TestBed.inject(Session).opened({ user: { personId: 'me', name: 'Manon' }, roles, mandates: [], permissions } as unknown as SessionView);
    this.fixture = TestBed.createComponent(SchedulesPage);
    if (organisme) this.fixture.componentRef.setInput('organisme', organisme);
    document.body.replaceChildren(this.fixture.nativeElement as HTMLElement);
    await this.settled();
    return this;
  }

  get text(): string {
    return document.body.innerHTML.replace(/<[^>]*>/g, ' ').replaceAll('&nbsp;', ' ').replace(/\s+/g, ' ');
  }

  get buttons(): readonly string[] {
    return [...document.querySelectorAll('button')].map(nameOf);
  }

  get toasts(): readonly string[] {
    return TestBed.inject(Toasts).list().map(({ message }) => message.replace(/\s+/g, ' '));
  }

  async press(name: string): Promise<void> {
    const button = [...document.querySelectorAll('button')].find((each) => nameOf(each) === name);
    if (!button) throw new Error(`no button « ${name} » among ${this.buttons.join(' | ')}`);
    button.click();
    await this.settled();
  }

  async choose(label: string): Promise<void> {
    controlOf(label).click();
    await this.settled();
  }

  async type(label: string, value: string): Promise<void> {
    const control = controlOf(label);
    control.value = value;
    control.dispatchEvent(new Event('input'));
    await this.settled();
  }

  private async settled(): Promise<void> {
    for (let turn = 0; turn < 4; turn++) await this.fixture.whenStable();
  }

  private readonly api: HttpInterceptorFn = (request) => {
    if (request.method === 'GET') return of(new HttpResponse({ body: this.read(request.url) }));
    this.sent.push({ call: `${request.method} ${request.url}`, body: request.body as Record<string, unknown>, ifMatch: request.headers.get('If-Match') });
    return this.refusal ? throwError(() => new HttpErrorResponse({ status: 422, error: this.refusal })) : of(new HttpResponse({ body: this.answer }));
  };

  private read(url: string): unknown {
    if (url.includes('/follow-up-schedules')) return { items: this.schedules, nextCursor: null };
    if (url.includes('/policy/team')) return { items: [{ personId: 'me', name: 'Manon', team: true }, { personId: 'r1', name: 'Rosalie', team: false }] };
    return url.includes('/organisations/') ? { id: 'o1', name: 'Le Quai' } : POLICY;
  }
}

const plain = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
const nameOf = (button: Element): string => button.getAttribute('aria-label')?.replace(/\s+/g, ' ') ?? plain(button);

function controlOf(label: string): HTMLInputElement {
  const found = [...document.querySelectorAll('label')].find((each) => plain(each).startsWith(label));
  const control = document.getElementById(found?.htmlFor ?? '') as HTMLInputElement | null;
  if (!control) throw new Error(`nothing is labelled « ${label} »`);
  return control;
}
