import { HttpErrorResponse, type HttpInterceptorFn, HttpResponse, provideHttpClient, withInterceptors } from '@angular/common/http';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { FixedClock, type Locale } from '@phare/kernel/domain';
import { BrowserClock, Language, phareInterceptor } from '@phare/kernel/web';
import { delay, of, throwError } from 'rxjs';
import { diaryRoutes, steeringRoutes } from '../reporting.routes';

@Component({ template: '<h1>Ailleurs</h1>' })
class Elsewhere {}

const POLICY = { id: 'v1', version: '2016-12', clauses: [], offer: [{ code: 'vie-democratique', title: 'Soutien à la vie démocratique', items: [] }], rules: { values: {}, priority: { levels: [], kinds: [] }, choices: [] } };

/** One page of figures as someone reads it, and the API in the test's hands. */
export class PageUnderTest {
  readonly asked: string[] = [];
  private readonly answers = new Map<string, unknown>([['/api/policy', POLICY]]);
  private harness: RouterTestingHarness | undefined;

  constructor(permissions: readonly string[]) {
    this.answers.set('/api/session', { user: { id: 'u', personId: 'me', name: 'Manon', email: 'manon@exemple.test', locale: 'fr-CA' }, roles: ['coordination'], mandates: [], permissions });
  }

  answer(path: string, body: unknown): this {
    this.answers.set(path, body);
    return this;
  }

  async open(url: string, { locale = 'fr-CA', now = '2026-11-20T15:00:00Z' }: { readonly locale?: Locale; readonly now?: string } = {}): Promise<this> {
    TestBed.resetTestingModule().configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([phareInterceptor, this.interceptor])),
        provideRouter([{ path: 'equipe/pilotage', children: steeringRoutes }, { path: 'equipe/journee', children: diaryRoutes }, { path: '**', component: Elsewhere }], withComponentInputBinding()),
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

  get url(): string {
    return TestBed.inject(Router).url;
  }

  get text(): string {
    return plain(document.body);
  }

  /** The rows of the table of that caption, cell by cell, as they are read aloud. */
  rows(caption: string): readonly (readonly string[])[] {
    const table = [...document.querySelectorAll('table')].find((each) => plain(each.caption) === caption);
    if (!table) throw new Error(`no table « ${caption} » in ${this.text}`);
    return [...table.rows].map((row) => [...row.cells].map(spoken));
  }

  /** What each picture says. */
  get pictures(): readonly string[] {
    return [...document.querySelectorAll('[role=img]')].map((each) => each.getAttribute('aria-label')?.replace(/\s+/g, ' ') ?? '');
  }

  /** The names of the headings, the regions' own first. */
  get headings(): readonly string[] {
    return [...document.querySelectorAll('h1, h2, h3')].map(plain);
  }

  /** The text of the section under a heading. */
  section(heading: string): string {
    const found = [...document.querySelectorAll('section')].find((each) => plain(each.querySelector('h2, h3')) === heading);
    if (!found) throw new Error(`no section « ${heading} » among ${this.headings.join(' | ')}`);
    return plain(found);
  }

  link(name: string): HTMLAnchorElement {
    const found = [...document.querySelectorAll<HTMLAnchorElement>('a')].find((each) => plain(each).startsWith(name));
    if (!found) throw new Error(`no link « ${name} » in ${this.text}`);
    return found;
  }

  async press(name: string): Promise<void> {
    const found = [...document.querySelectorAll<HTMLElement>('button, a')].find((each) => (each.getAttribute('aria-label') ?? plain(each)).startsWith(name));
    if (!found) throw new Error(`nothing to press « ${name} » in ${this.text}`);
    found.click();
    await this.settled();
  }

  async choose(label: string, value: string): Promise<void> {
    const found = [...document.querySelectorAll('label')].find((each) => plain(each).startsWith(label));
    const control = document.getElementById(found?.htmlFor ?? '') as HTMLSelectElement | null;
    if (!control) throw new Error(`no field « ${label} » in ${this.text}`);
    control.value = value;
    control.dispatchEvent(new Event('change'));
    await this.settled();
  }

  async key(key: string): Promise<void> {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await this.settled();
  }

  private async settled(): Promise<void> {
    for (let turn = 0; turn < 8; turn++) {
      await new Promise((done) => setTimeout(done));
      await this.harness?.fixture.whenStable();
    }
  }

  private readonly interceptor: HttpInterceptorFn = (request) => {
    this.asked.push(request.urlWithParams);
    const answer = this.answers.get(request.urlWithParams) ?? this.answers.get(request.url);
    if (answer === undefined) throw new Error(`nothing is answered to ${request.urlWithParams}`);
    const refused = (answer as { readonly refused?: number }).refused;
    return refused ? throwError(() => new HttpErrorResponse({ status: refused, error: answer })) : of(new HttpResponse({ status: 200, body: answer })).pipe(delay(0));
  };
}

const plain = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Without what is hidden from whoever listens. */
function spoken(cell: Element): string {
  const copy = cell.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll('[aria-hidden=true]')) hidden.remove();
  return plain(copy);
}
