import { TestBed } from '@angular/core/testing';
import { Toasts, painted } from '@phare/kernel/web';
import { PageOnScreen } from '@phare/kernel/web/testing';
import { intakeRoutes } from '../intake/intake.routes';
import { myRequestsRoutes } from '../my-requests/my-requests.routes';
import { staffRoutes } from '../queue/staff.routes';
import type { FakeTeamApi } from './fake-team-api';

const ROUTES = [{ path: 'equipe', children: staffRoutes }, { path: 'mes-demandes', children: myRequestsRoutes }, { path: '', children: intakeRoutes }];

/** A little more than the queue waits before it looks at changes together. */
const TOGETHER_MS = 300;
const HELD_BACK_MS = 50;

/** The team's screens as someone at the keyboard meets them. */
export class PageUnderTest extends PageOnScreen {
  static open(url: string, api: FakeTeamApi, now?: string): Promise<PageUnderTest> {
    return new PageUnderTest().openAt(url, ROUTES, { api: api.interceptor, now });
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

  /** What waits until the screen was drawn has come. */
  override async settled(): Promise<void> {
    await painted();
    await super.settled();
  }

  /** A call whose answer is held back would keep the page unstable for ever. */
  protected override async stable(): Promise<void> {
    await Promise.race([super.stable(), new Promise((done) => setTimeout(done, HELD_BACK_MS))]);
  }
}
