import { HttpErrorResponse, type HttpInterceptorFn, HttpResponse, provideHttpClient, withInterceptors } from '@angular/common/http';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { FixedClock, type Locale } from '@phare/kernel/domain';
import { BrowserClock, Language, Toasts, phareInterceptor } from '@phare/kernel/web';
import { delay, of, throwError } from 'rxjs';
import { inboundMailRoutes } from '../inbound-mail.routes';

@Component({ template: '<h1>Ailleurs</h1>' })
class Elsewhere {}

const closed = (...codes: string[]) => codes.map((code) => ({ code, label: code === 'direction' ? 'Direction' : code, clause: `c.${code}` }));

const ANSWERS: Readonly<Record<string, unknown>> = {
  'GET /api/session': { user: { id: 'u', personId: 'me', name: 'Manon', email: 'manon@exemple.test', locale: 'fr-CA' }, roles: ['intake'], mandates: [], permissions: ['mail.read', 'mail.handle'] },
  'GET /api/policy': { id: 'v1', version: '2016-12', clauses: [], offer: [], rules: { values: { functions: closed('board', 'direction') }, priority: { levels: [], kinds: [] }, choices: [] } },
  'GET /api/organisations': { items: [], nextCursor: null },
};

export const aMail = (changes: Readonly<Record<string, unknown>> = {}) => ({
  id: 'm1',
  state: 'drafted',
  reason: null,
  outcome: null,
  receivedAt: '2026-11-18T15:00:00Z',
  declaredAt: '2026-11-17T15:00:00Z',
  timeZone: 'America/Toronto',
  dueOn: '2026-12-18',
  from: 'Maude Arbour <maude@exemple.test>',
  subject: 'Besoin d’aide',
  guess: { organisationId: 'o1', organisationName: 'La Batture', personId: 'p1', personName: 'Maude Arbour', function: 'direction' },
  requestId: null,
  requestNumber: null,
  sender: { name: 'Maude Arbour', address: 'maude@exemple.test' },
  replyTo: '',
  to: [],
  text: 'Notre assemblée approche.',
  files: [{ name: 'bilan.pdf', type: 'application/pdf', size: 20_480 }],
  ...changes,
});

/** The tray as someone of the team reads it and fills it in, and the API in the test's hands. */
export class TrayScreen {
  readonly sent: { readonly call: string; readonly body: unknown }[] = [];
  readonly asked: string[] = [];
  private readonly answers = new Map<string, unknown>(Object.entries(ANSWERS));
  private harness: RouterTestingHarness | undefined;

  private readonly interceptor: HttpInterceptorFn = (request) => {
    const call = `${request.method} ${request.url}`;
    if (request.method === 'GET') this.asked.push(request.urlWithParams);
    else this.sent.push({ call, body: request.body });
    const answer = this.answers.get(call) as { readonly refused?: number } | undefined;
    if (answer === undefined) throw new Error(`nothing is answered to ${call}`);
    return answer.refused ? throwError(() => new HttpErrorResponse({ status: answer.refused ?? 500, error: answer })) : of(new HttpResponse({ status: 200, body: answer })).pipe(delay(0));
  };

  answer(call: string, body: unknown): this {
    this.answers.set(call, body);
    return this;
  }

  async open(url: string, locale: Locale = 'fr-CA'): Promise<void> {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([phareInterceptor, this.interceptor])),
        provideRouter([{ path: 'equipe/courriels', children: inboundMailRoutes }, { path: '**', component: Elsewhere }], withComponentInputBinding()),
        { provide: BrowserClock, useValue: new FixedClock(new Date('2026-11-20T15:00:00Z')) },
      ],
    });
    TestBed.inject(Language).change(locale);
    this.harness = await RouterTestingHarness.create();
    document.body.replaceChildren(this.harness.fixture.nativeElement as HTMLElement);
    await this.harness.navigateByUrl(url);
    await this.settled();
  }

  get url(): string {
    return TestBed.inject(Router).url;
  }

  get text(): string {
    return (document.body.textContent ?? '').replace(/\s+/g, ' ');
  }

  get toasts(): readonly string[] {
    return TestBed.inject(Toasts).list().map(({ message }) => message);
  }

  field<Control extends HTMLElement = HTMLInputElement>(label: string): Control {
    const found = [...document.querySelectorAll('label')].find((each) => words(each).startsWith(label));
    const control = found && document.getElementById(found.htmlFor);
    if (!control) throw new Error(`nothing labelled ${label} in ${this.text}`);
    return control as Control;
  }

  async type(label: string, typed: string): Promise<void> {
    const field = this.field(label);
    field.value = typed;
    field.dispatchEvent(new Event('input'));
    await this.settled();
  }

  async choose(label: string): Promise<void> {
    this.field(label).click();
    await this.settled();
  }

  async press(name: string): Promise<void> {
    const control = [...document.querySelectorAll<HTMLElement>('button, a')].find((each) => words(each).startsWith(name));
    if (!control) throw new Error(`no ${name} in ${this.text}`);
    control.click();
    await this.settled();
  }

  private async settled(): Promise<void> {
    for (let turn = 0; turn < 8; turn++) {
      await new Promise((done) => setTimeout(done));
      await this.harness?.fixture.whenStable();
    }
  }
}

const words = (element: HTMLElement): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
