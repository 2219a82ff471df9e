import { DOCUMENT, Injectable, inject } from '@angular/core';
import { Session } from '../session/session';
import { forgetDevice } from './forget-device';
import { replaceHistory } from './replace-history';

/** A page of ours that says nothing of what was open: kitchen measures. */
const NEUTRAL_PAGE = '/mesures.html';

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
    // The browser would ask whether to leave, over what must not be seen.
    view.addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), { capture: true });
    // It goes on once the page is gone; nobody waits for its answer.
    if (this.session.signedIn()) void view.fetch('/api/session', { method: 'DELETE', keepalive: true, headers: { 'X-Requested-With': 'phare' } }).catch(() => undefined);
    forgetDevice(view);
    await replaceHistory(view, NEUTRAL_PAGE);
    view.location.replace(NEUTRAL_PAGE);
  }
}
