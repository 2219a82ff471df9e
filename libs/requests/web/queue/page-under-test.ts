import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { DeferBlockBehavior, TestBed } from '@angular/core/testing';
import { Router, provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { FixedClock } from '@phare/kernel/domain';
import { BrowserClock, Language, Toasts, phareInterceptor } from '@phare/kernel/web';
import { intakeRoutes } from '../intake/intake.routes';
import { myRequestsRoutes } from '../my-requests/my-requests.routes';
import type { FakeTeamApi } from './fake-team-api';
import { staffRoutes } from './staff.routes';

/** A little more than the queue waits before it looks at changes together. */
const TOGETHER_MS = 300;
const HELD_BACK_MS = 50;

/** The team's screens as someone at the keyboard meets them: by label, by role, by key. */
export class PageUnderTest {
  private constructor(private readonly harness: RouterTestingHarness) {}

  static async open(url: string, api: FakeTeamApi, now = '2026-11-20T15:00:00Z'): Promise<PageUnderTest> {
    // jsdom has the element without its methods.
    HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
      this.open = true;
    };
    HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
      this.open = false;
      this.dispatchEvent(new Event('close'));
    };
    TestBed.configureTestingModule({
      deferBlockBehavior: DeferBlockBehavior.Playthrough,
      providers: [
        provideHttpClient(withInterceptors([phareInterceptor, api.interceptor])),
        provideRouter([{ path: 'equipe', children: staffRoutes }, { path: 'mes-demandes', children: myRequestsRoutes }, { path: '', children: intakeRoutes }], withComponentInputBinding()),
        { provide: BrowserClock, useValue: new FixedClock(new Date(now)) },
      ],
    });
    TestBed.inject(Language).change('fr-CA');
    const page = new PageUnderTest(await RouterTestingHarness.create());
    document.body.replaceChildren(page.harness.fixture.nativeElement as HTMLElement);
    await page.harness.navigateByUrl(url);
    await page.settled();
    return page;
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

  get dialog(): HTMLElement | null {
    return document.querySelector('dialog[open]');
  }

  async settled(): Promise<void> {
    for (let turn = 0; turn < 6; turn++) {
      await new Promise((done) => setTimeout(done));
      // A call whose answer is held back would keep the page unstable for ever.
      await Promise.race([this.harness.fixture.whenStable(), new Promise((done) => setTimeout(done, HELD_BACK_MS))]);
    }
  }

  /** The names of controls that begin so. */
  labels(start: string): readonly string[] {
    return [...document.querySelectorAll(`[aria-label^="${start}"]`)].map((control) => control.getAttribute('aria-label') ?? '');
  }

  /** What the row of a request says; undefined where there is none. */
  row(id: string): string | undefined {
    return document.querySelector(`a[data-request="${id}"]`)?.textContent?.replace(/\s+/g, ' ');
  }

  /** « Reprendre », in the message at the foot of the screen. */
  takeUpAgain(): void {
    TestBed.inject(Toasts).list().find(({ label }) => label)?.undo?.();
  }

  /** What is done together after a moment has been done. */
  async together(): Promise<void> {
    await new Promise((done) => setTimeout(done, TOGETHER_MS));
    await this.settled();
  }

  /** The page comes under the eyes, or leaves them. */
  show(visibility: DocumentVisibilityState): void {
    Object.defineProperty(document, 'visibilityState', { value: visibility, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }

  async key(key: string, options: KeyboardEventInit = {}): Promise<void> {
    const on = document.activeElement ?? document.body;
    const going = on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...options }));
    if (going && key === 'Enter' && on instanceof HTMLAnchorElement) on.click();
    await this.settled();
  }

  /** The control of a label, in the fieldset of this legend when it has one. */
  labelled<Control extends HTMLElement>(words: string, legend?: string): Control {
    const group = legend ? [...document.querySelectorAll('fieldset')].find((each) => each.querySelector('legend')?.textContent?.includes(legend)) : document;
    const label = [...(group?.querySelectorAll('label') ?? [])].find((each) => each.textContent?.includes(words));
    const control = label && (document.getElementById(label.htmlFor) ?? label.querySelector('input'));
    if (!control) throw new Error(`nothing labelled ${words} in ${this.text}`);
    return control as Control;
  }

  async type(words: string, typed: string, legend?: string): Promise<void> {
    const control = this.labelled<HTMLInputElement>(words, legend);
    control.value = typed;
    control.dispatchEvent(new Event('input'));
    await this.settled();
  }

  async choose(words: string): Promise<void> {
    this.labelled(words).click();
    await this.settled();
  }

  /** The button of the open dialog, where the page has another of that name. */
  async pressInDialog(words: string): Promise<void> {
    const button = [...(this.dialog?.querySelectorAll<HTMLElement>('button') ?? [])].find((each) => each.textContent?.trim() === words);
    if (!button) throw new Error(`no button ${words} in the dialog`);
    button.click();
    await this.settled();
  }

  async press(words: string): Promise<void> {
    const button = this.button(words);
    if (!button) throw new Error(`no button ${words} in ${this.text}`);
    button.click();
    await this.settled();
  }

  button(words: string): HTMLElement | undefined {
    return [...document.querySelectorAll<HTMLElement>('button, a')].find((each) => each.textContent?.trim() === words);
  }
}
