import { DOCUMENT, Injectable, inject } from '@angular/core';
import { Session } from '../session/session';
import { forgetDevice } from './forget-device';
import { replaceHistory } from './replace-history';

/** A page of ours that says nothing of what was open: kitchen measures. */
const NEUTRAL_PAGE = '/mesures.html';

/** Told to the window as it leaves: whoever would ask before that does not. */
export const LEAVING_FAST = 'phare-leaving-fast';

/** « Quitter vite »: in an instant nothing shows, and nothing of it stays on the device, in the history or in the session. */
@Injectable({ providedIn: 'root' })
export class QuickExit {
  private readonly document = inject(DOCUMENT);
  private readonly session = inject(Session);

  async leave(): Promise<void> {
    const view = this.document.defaultView;
    if (!view) return;
    this.document.body.hidden = true;
    this.document.title = '';
    view.dispatchEvent(new Event(LEAVING_FAST));
    // It goes on once the page is gone; nobody waits for its answer, nor to know who is there.
    if (this.session.maybeSignedIn()) void view.fetch('/api/session', { method: 'DELETE', keepalive: true, headers: { 'X-Requested-With': 'phare' } }).catch(() => undefined);
    forgetDevice(view);
    // Not even that Phare was spoken to, and in which language.
    if (view.navigator.cookieEnabled) view.localStorage.clear();
    await replaceHistory(view, NEUTRAL_PAGE);
    view.location.replace(NEUTRAL_PAGE);
  }
}
