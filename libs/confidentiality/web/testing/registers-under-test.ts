import { type HttpInterceptorFn, HttpErrorResponse, HttpResponse, provideHttpClient, withInterceptors } from '@angular/common/http';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { FixedClock, type Locale } from '@phare/kernel/domain';
import { BrowserClock, Language, Toasts, phareInterceptor } from '@phare/kernel/web';
import { delay, of, throwError } from 'rxjs';
import { registersRoutes } from '../registers.routes';

@Component({ template: '<h1>Ailleurs</h1>' })
class Elsewhere {}

const ALL = ['report.read_accesses', 'incident.read', 'incident.keep', 'rights_request.read', 'rights_request.keep', 'retention.read', 'retention.hold', 'destruction.read', 'destruction.ask'];

interface Sent {
  readonly call: string;
  readonly body: unknown;
  readonly ifMatch: string | null;
}

/** The registers as someone at the keyboard meets them, and the API in the test's hands; what is sent is kept. */
export class RegistersUnderTest {
  readonly sent: Sent[] = [];
  /** What the next change is refused with. */
  refusal: { readonly status: number; readonly body: object } | null = null;
  private readonly answers = new Map<string, unknown>();
  private harness: RouterTestingHarness | undefined;

  constructor(private readonly permissions: readonly string[] = ALL) {}

  answer(call: string, body: unknown): this {
    this.answers.set(call, body);
    return this;
  }

  async open(url: string, { locale = 'fr-CA', now = '2026-11-20T15:00:00Z' }: { readonly locale?: Locale; readonly now?: string } = {}): Promise<this> {
    this.answer('GET /api/session', { user: { id: 'u', personId: 'me', name: 'Manon', email: 'manon@exemple.test', locale }, roles: ['privacy'], mandates: [], permissions: this.permissions });
    TestBed.resetTestingModule().configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([phareInterceptor, this.api])),
        provideRouter([{ path: 'equipe/registres', children: registersRoutes }, { path: '**', component: Elsewhere }], withComponentInputBinding()),
        { provide: BrowserClock, useValue: new FixedClock(new Date(now)) },
      ],
    });
    TestBed.inject(Language).change(locale);
    this.harness = await RouterTestingHarness.create();
    document.body.replaceChildren(this.harness.fixture.nativeElement as HTMLElement);
    await this.harness.navigateByUrl(url);
    await this.settled();
    return this;
  }

  /** The page is read on in another language. */
  async speak(locale: Locale): Promise<void> {
    TestBed.inject(Language).change(locale);
    await this.settled();
  }

  get url(): string {
    return TestBed.inject(Router).url;
  }

  get text(): string {
    return document.body.innerHTML.replace(/<[^>]*>/g, ' ').replaceAll('&nbsp;', ' ').replace(/\s+/g, ' ');
  }

  get toasts(): readonly string[] {
    return TestBed.inject(Toasts).list().map(({ message }) => message.replace(/\s+/g, ' '));
  }

  /** The names of what can be pressed, dimmed ones with a mark. */
  get buttons(): readonly string[] {
    return [...document.querySelectorAll('button')].map((each) => `${plain(each)}${each.getAttribute('aria-disabled') === 'true' ? ' (pas encore)' : ''}`);
  }

  link(name: string): HTMLAnchorElement {
    const found = [...document.querySelectorAll<HTMLAnchorElement>('a')].find((each) => plain(each).startsWith(name));
    if (!found) throw new Error(`no link « ${name} » in ${this.text}`);
    return found;
  }

  async press(name: string): Promise<void> {
    const found = [...document.querySelectorAll<HTMLElement>('button, a')].find((each) => plain(each).startsWith(name));
    if (!found) throw new Error(`nothing to press « ${name} » in ${this.text}`);
    found.click();
    await this.settled();
  }

  async type(label: string, value: string): Promise<void> {
    const control = labelled(document.body, label);
    control.value = value;
    control.dispatchEvent(new Event('input'));
    await this.settled();
  }

  /** One answer of a question. */
  async choose(question: string, answer: string): Promise<void> {
    labelled(group(question), answer).click();
    await this.settled();
  }

  /** A day, in its three boxes. */
  async date(question: string, ...parts: readonly string[]): Promise<void> {
    for (const [index, box] of [...group(question).querySelectorAll('input')].entries()) {
      box.value = parts[index] ?? '';
      box.dispatchEvent(new Event('input'));
    }
    await this.settled();
  }

  private async settled(): Promise<void> {
    for (let turn = 0; turn < 8; turn++) {
      await new Promise((done) => setTimeout(done));
      await this.harness?.fixture.whenStable();
    }
  }

  private readonly api: HttpInterceptorFn = (request) => {
    const call = `${request.method} ${request.urlWithParams}`;
    const refused = this.refusal;
    if (request.method !== 'GET') {
      this.sent.push({ call, body: request.body, ifMatch: request.headers.get('If-Match') });
      if (refused) return throwError(() => new HttpErrorResponse({ status: refused.status, error: refused.body }));
    }
    const answer = this.answers.get(call);
    if (answer === undefined) throw new Error(`nothing is answered to ${call}`);
    return of(new HttpResponse({ status: 200, body: answer })).pipe(delay(0));
  };
}

const plain = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

function group(question: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>('fieldset')].find((each) => plain(each.querySelector(':scope > legend')).startsWith(question));
  if (!found) throw new Error(`no question « ${question} » in ${plain(document.body)}`);
  return found;
}

function labelled(within: HTMLElement, label: string): HTMLInputElement {
  const found = [...within.querySelectorAll('label')].find((each) => plain(each).startsWith(label));
  const control = document.getElementById(found?.htmlFor ?? '') as HTMLInputElement | null;
  if (!control) throw new Error(`nothing is labelled « ${label} »`);
  return control;
}
