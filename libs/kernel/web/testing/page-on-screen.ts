import { type HttpInterceptorFn, provideHttpClient, withInterceptors } from '@angular/common/http';
import { Component, type Provider, type Type } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { Router, type Routes, provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { FixedClock, type Locale } from '@phare/kernel/domain';
import { BrowserClock } from '../clock/browser-clock';
import { Toasts } from '../feedback/toasts';
import { phareInterceptor } from '../http/phare-interceptor';
import { Language } from '../language/language';
import { Session, type SessionView } from '../session/session';
import { giveDialogs } from './dialogs';
import { inOneLine, nameOf, plain } from './words';

@Component({ template: '<h1>Ailleurs</h1>' })
class Elsewhere {}

/** What is around a page: the API that answers it, the day, the language. */
export interface Around {
  readonly api: HttpInterceptorFn;
  readonly now?: string;
  readonly locale?: Locale;
  /** Who is signed in, where no page reads it first. */
  readonly session?: SessionView;
  readonly providers?: readonly Provider[];
}

const TURNS = 8;

/** A page as someone meets it: by label, by role, by key. In a modal dialog, nothing else is within reach. */
export class PageOnScreen {
  private fixture: ComponentFixture<unknown> | undefined;

  /** The page of this address; what is not among the routes is « Ailleurs ». */
  protected async openAt(url: string, routes: Routes, around: Around): Promise<this> {
    this.configure([...routes, { path: '**', component: Elsewhere }], around);
    const harness = await RouterTestingHarness.create();
    this.put(harness.fixture);
    await harness.navigateByUrl(url);
    await this.settled();
    return this;
  }

  /** A part of a page, alone. */
  protected async openPart(part: Type<unknown>, inputs: Readonly<Record<string, unknown>>, around: Around): Promise<this> {
    this.configure([], around);
    const fixture = TestBed.createComponent(part);
    for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
    this.put(fixture);
    await this.settled();
    return this;
  }

  get url(): string {
    return TestBed.inject(Router).url;
  }

  get text(): string {
    return plain(document.body);
  }

  get toasts(): readonly string[] {
    return TestBed.inject(Toasts).list().map(({ message }) => message);
  }

  get dialog(): HTMLElement | null {
    return document.querySelector('dialog[open]');
  }

  /** The names of the buttons within reach, dimmed ones with a mark. */
  get buttons(): readonly string[] {
    return this.all('button').map((each) => `${nameOf(each)}${each.getAttribute('aria-disabled') === 'true' ? ' (pas encore)' : ''}`);
  }

  /** The button or the link of this name. */
  control(name: string): HTMLElement | undefined {
    return this.all('button, a').find((each) => nameOf(each) === inOneLine(name));
  }

  link(name: string): HTMLAnchorElement {
    return this.found('a', name) as HTMLAnchorElement;
  }

  /** The control of this label, in the question of this legend when several are asked. */
  field<Control extends HTMLElement = HTMLInputElement>(label: string, question?: string): Control {
    const found = this.found('label', label, question) as HTMLLabelElement;
    const control = document.getElementById(found.htmlFor) ?? found.querySelector('input');
    if (!control) throw new Error(`nothing is labelled « ${label} »`);
    return control as Control;
  }

  /** The group of fields under this legend. */
  question(legend: string): HTMLElement {
    const found = this.all('fieldset').find((each) => plain(each.querySelector(':scope > legend')).includes(legend));
    if (!found) throw new Error(`no question « ${legend} » in ${this.text}`);
    return found;
  }

  async press(name: string): Promise<void> {
    this.found('button, a', name).click();
    await this.settled();
  }

  async choose(label: string, question?: string): Promise<void> {
    this.field(label, question).click();
    await this.settled();
  }

  async type(label: string, typed: string, question?: string): Promise<void> {
    const field = this.field(label, question);
    field.value = typed;
    field.dispatchEvent(new Event('input'));
    await this.settled();
  }

  async key(key: string, options: KeyboardEventInit = {}): Promise<void> {
    const on = document.activeElement ?? document.body;
    const going = on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...options }));
    if (going && key === 'Enter' && on instanceof HTMLAnchorElement) on.click();
    await this.settled();
  }

  /** The page is read on in another language. */
  async speak(locale: Locale): Promise<void> {
    TestBed.inject(Language).change(locale);
    await this.settled();
  }

  async settled(): Promise<void> {
    for (let turn = 0; turn < TURNS; turn++) {
      await new Promise((done) => setTimeout(done));
      await this.stable();
    }
  }

  protected async stable(): Promise<void> {
    await this.fixture?.whenStable();
  }

  protected all(selector: string, within: ParentNode = this.dialog ?? document): HTMLElement[] {
    return [...within.querySelectorAll<HTMLElement>(selector)];
  }

  /** By its whole name, else by how its name begins, else by words of it. */
  private found(selector: string, name: string, question?: string): HTMLElement {
    const among = question === undefined ? this.all(selector) : this.all(selector, this.question(question));
    const wanted = inOneLine(name);
    const found = among.find((each) => nameOf(each) === wanted) ?? among.find((each) => nameOf(each).startsWith(wanted)) ?? among.find((each) => nameOf(each).includes(wanted));
    if (!found) throw new Error(`nothing is named « ${name} » among ${among.map(nameOf).join(' | ')}`);
    return found;
  }

  private configure(routes: Routes, { api, now = '2026-11-20T15:00:00Z', locale = 'fr-CA', session, providers = [] }: Around): void {
    giveDialogs();
    TestBed.resetTestingModule().configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([phareInterceptor, api])),
        provideRouter(routes, withComponentInputBinding()),
        { provide: BrowserClock, useValue: new FixedClock(new Date(now)) },
        ...providers,
      ],
    });
    TestBed.inject(Language).change(locale);
    if (session) TestBed.inject(Session).opened(session);
  }

  private put(fixture: ComponentFixture<unknown>): void {
    this.fixture = fixture;
    document.body.replaceChildren(fixture.nativeElement as HTMLElement);
  }
}
