import { type HttpInterceptorFn, HttpResponse } from '@angular/common/http';
import { PageOnScreen } from '@phare/kernel/web/testing';
import { type Observable, Subject, of } from 'rxjs';
import { confirmRoutes } from './by-link.routes';

const ASKED = { organisation: 'Le Quai', network: 'regroupement', expiresAt: '2026-12-01T15:00:00Z', timeZone: 'America/Toronto' };
const HELD_BACK_MS = 50;

class LinkOnScreen extends PageOnScreen {
  static open(api: HttpInterceptorFn): Promise<LinkOnScreen> {
    return new LinkOnScreen().openAt('/confirmer', [{ path: 'confirmer', children: confirmRoutes }], { api });
  }

  get headings(): readonly string[] {
    return this.all('h1').map(({ textContent }) => textContent.trim());
  }

  /** A call whose answer is held back would keep the page unstable for ever. */
  protected override async stable(): Promise<void> {
    await Promise.race([super.stable(), new Promise((done) => setTimeout(done, HELD_BACK_MS))]);
  }
}

describe('a page that a mailed link opens', () => {
  it('has a heading while the link is read', async () => {
    const page = await LinkOnScreen.open(() => new Subject<never>());
    expect(page.headings).toEqual(['Confirmation']);
    expect(page.text).toContain('Un instant');
  });

  it('keeps the answer that was chosen while another language arrives', async () => {
    let answers: () => Observable<HttpResponse<unknown>> = () => of(new HttpResponse({ status: 200, body: ASKED }));
    const page = await LinkOnScreen.open(() => answers());
    await page.choose('Oui, notre organisme fait cette demande');
    const chosen = page.field('Oui, notre organisme fait cette demande');
    answers = () => new Subject<never>();
    await page.speak('en-CA');
    expect(page.headings).toEqual(['Is your organisation asking for support?']);
    expect(page.field('Yes, our organisation makes this request')).toBe(chosen);
    expect(chosen.checked).toBe(true);
  });
});
