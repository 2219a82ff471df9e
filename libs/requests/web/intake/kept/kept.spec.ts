import { webcrypto } from 'node:crypto';
import { TextDecoder, TextEncoder } from 'node:util';
import { HttpErrorResponse, type HttpInterceptorFn, HttpResponse, provideHttpClient, withInterceptors } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Language, phareInterceptor } from '@phare/kernel/web';
import { NEVER, from, of, switchMap, throwError } from 'rxjs';
import { type Answers, NO_ANSWERS } from '../draft/answers';
import { IntakeDraft } from '../draft/intake-draft';
import { FakeApi } from '../../testing/fake-api';
import { intakeRoutes } from '../intake.routes';
import { linkOf, opened, sealed, unwrapped } from './draft-crypto';
import { KeptDraft } from './kept-draft';
import { type Writing, rewritten } from './writing';

/** What jsdom has not and every browser has. */
Object.assign(globalThis, { TextDecoder, TextEncoder });
Object.defineProperty(globalThis.crypto, 'subtle', { value: webcrypto.subtle, configurable: true });

interface Stored {
  readonly version: number;
  readonly content: string;
  readonly wrappedKey: string;
}

const EVERYTHING: Answers = {
  ...NO_ANSWERS,
  asker: { organisation: { id: 'o1', label: 'Le Quai' }, function: 'direction' },
  subject: { family: 'undecided', items: [], title: '' },
  situation: { affects: 'no', kinds: [], deadline: '' },
  description: { description: 'Démission hier soir.' },
  contact: { ...NO_ANSWERS.contact, name: 'Maude', email: 'maude@exemple.test' },
  access: { ...NO_ANSWERS.access, audience: 'team' },
};

const refused = (status: number) => throwError(() => new HttpErrorResponse({ status, error: {} }));

/** A server that keeps drafts, and may be out of reach. */
class FakeServer {
  readonly drafts = new Map<string, Stored>();
  readonly received: string[] = [];
  away = false;
  /** A draft is begun once this is over. */
  slow: Promise<unknown> = Promise.resolve();
  destroys = true;

  /** Another device of the same person saves. */
  async writtenElsewhere(secret: string, answers: Answers): Promise<void> {
    const link = await linkOf(secret);
    const stored = this.drafts.get(link.token);
    if (!stored) throw new Error('no draft to write in');
    const key = await unwrapped(stored.wrappedKey, link);
    const writing = rewritten((await opened(key, stored.content)) as Writing, answers, 'owner', '2026-11-20T19:02:30Z');
    this.drafts.set(link.token, { ...stored, version: stored.version + 1, content: await sealed(key, writing) });
  }

  readonly interceptor: HttpInterceptorFn = (request, next) => {
    if (!request.url.startsWith('/api/request-drafts')) return next(request);
    if (this.away) return refused(0);
    const body = request.body as { token: string; content: string; wrappedKey: string };
    this.received.push(JSON.stringify(body));
    const known = this.drafts.get(body.token);
    const kept = (stored: Stored) => {
      this.drafts.set(body.token, stored);
      return of(new HttpResponse({ status: 200, body: { version: stored.version, savedAt: '2026-11-20T19:02:00Z', expiresAt: '2026-12-20T19:02:00Z' } }));
    };
    if (request.method === 'POST' && request.url === '/api/request-drafts') return from(this.slow).pipe(switchMap(() => kept({ version: 1, content: body.content, wrappedKey: body.wrappedKey })));
    if (!known) return refused(404);
    if (request.url.endsWith('/read')) return of(new HttpResponse({ status: 200, body: { ...known, holder: 'owner', savedAt: '2026-11-20T19:02:00Z', expiresAt: '2026-12-20T19:02:00Z' } }));
    if (request.url.endsWith('/discard') && !this.destroys) return NEVER;
    if (request.url.endsWith('/discard')) return of(new HttpResponse({ status: 204, body: this.drafts.delete(body.token) && null }));
    return request.headers.get('If-Match') === `"${known.version}"` ? kept({ ...known, version: known.version + 1, content: body.content }) : refused(412);
  };
}

describe('a draft saved as it is written', () => {
  let server: FakeServer;
  let harness: RouterTestingHarness;

  /** A device of its own: nothing but the server is shared. */
  async function device(): Promise<{ readonly draft: IntakeDraft; readonly kept: KeptDraft }> {
    TestBed.resetTestingModule();
    sessionStorage.clear();
    document.body.replaceChildren();
    TestBed.configureTestingModule({
      providers: [provideHttpClient(withInterceptors([phareInterceptor, server.interceptor, new FakeApi().interceptor])), provideRouter(intakeRoutes, withComponentInputBinding())],
    });
    TestBed.inject(Language).change('fr-CA');
    harness = await RouterTestingHarness.create();
    document.body.append(harness.fixture.nativeElement as HTMLElement);
    return { draft: TestBed.inject(IntakeDraft), kept: TestBed.inject(KeptDraft) };
  }

  const settled = async () => {
    harness.detectChanges();
    await harness.fixture.whenStable();
    harness.detectChanges();
  };
  const describeIt = async (draft: IntakeDraft, description: string) => {
    draft.asker.set({ organisation: { id: 'o1', label: 'Le Quai' }, function: 'direction' });
    draft.description.set({ description });
    await settled();
  };
  const until = async (wanted: () => boolean, draw: () => Promise<void> | void = settled) => {
    for (let turn = 0; turn < 200 && !wanted(); turn += 1) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      await draw();
    }
  };
  const shown = () => document.body.textContent ?? '';

  beforeEach(() => (server = new FakeServer()));

  it('leaves the device encrypted, and says when it was saved', async () => {
    const { draft, kept } = await device();
    await describeIt(draft, 'Démission hier soir.');
    await kept.save();
    expect([server.drafts.size, kept.state(), kept.savedAt()]).toEqual([1, 'saved', '2026-11-20T19:02:00Z']);
    expect(server.received.join()).not.toMatch(/Démission|Le Quai/);
    expect(kept.address()).toMatch(/\/demande\/reprendre#[\w-]{43}$/);
    expect(server.received.join()).not.toContain(kept.address().split('#')[1]);
  });

  it('is taken up again on another device by its link, which leaves the address bar at once', async () => {
    const first = await device();
    await describeIt(first.draft, 'Démission hier soir.');
    await first.kept.save();
    const address = first.kept.address();
    const second = await device();
    history.replaceState(null, '', new URL(address).hash);
    await harness.navigateByUrl('/demande/reprendre');
    await until(() => TestBed.inject(Router).url !== '/demande/reprendre');
    expect([second.draft.description().description, second.draft.asker().organisation.label, location.hash]).toEqual(['Démission hier soir.', 'Le Quai', '']);
    expect(TestBed.inject(Router).url).toBe('/demande/sujet');
  });

  it('is let go for good, even while it was being begun: nothing stays on the device, nor on the server', async () => {
    const { draft, kept } = await device();
    await describeIt(draft, 'Démission hier soir.');
    let answer: (value?: unknown) => void = () => undefined;
    server.slow = new Promise((resolve) => (answer = resolve));
    const saving = kept.save();
    draft.clear();
    await settled();
    answer();
    await saving;
    await until(() => server.drafts.size === 0);
    expect([server.drafts.size, kept.address(), kept.state(), sessionStorage.length]).toEqual([0, '', 'unsaved', 0]);
  });

  it.each([['works no more', `#${'A'.repeat(43)}`], ['was cut short', '#A'], ['is none', '#']])('says so when the link %s', async (_, hash) => {
    await device();
    history.replaceState(null, '', hash);
    await harness.navigateByUrl('/demande/reprendre');
    await until(() => shown().includes('plus'));
    expect(shown()).toContain('Ce lien ne fonctionne plus');
  });

  it('puts together what two devices wrote, answer by answer', async () => {
    const { draft, kept } = await device();
    await describeIt(draft, 'Démission hier soir.');
    await kept.save();
    await server.writtenElsewhere(kept.address().split('#')[1] ?? '', { ...NO_ANSWERS, description: draft.description(), asker: draft.asker(), situation: { affects: 'yes', kinds: [], deadline: '' } });
    await describeIt(draft, 'Deux démissions.');
    await kept.save();
    expect([kept.state(), draft.description().description, draft.situation().affects]).toEqual(['saved', 'Deux démissions.', 'yes']);
    expect([...server.drafts.values()].map(({ version }) => version)).toEqual([3]);
  });

  it('keeps what is typed while nothing answers, and saves it when the network is back', async () => {
    const { draft, kept } = await device();
    server.away = true;
    await describeIt(draft, 'Sans réseau.');
    await kept.save();
    expect([kept.state(), draft.description().description]).toEqual(['away', 'Sans réseau.']);
    server.away = false;
    window.dispatchEvent(new Event('online'));
    await kept.save();
    expect([kept.state(), server.drafts.size]).toEqual(['saved', 1]);
  });

  it('is destroyed once it is sent, and forgotten when everything is cleared', async () => {
    const { draft, kept } = await device();
    await describeIt(draft, 'Démission hier soir.');
    await kept.save();
    expect(sessionStorage.length).toBe(1);
    await kept.discard();
    draft.clear();
    await settled();
    expect([server.drafts.size, kept.address(), sessionStorage.length]).toEqual([0, '', 0]);
  });

  it('holds nobody back once it is sent, however long the service takes to destroy it', async () => {
    const { draft, kept } = await device();
    server.destroys = false;
    draft.restore(EVERYTHING);
    await kept.save();
    await harness.navigateByUrl('/demande/verification');
    await until(() => shown().includes('Envoyer la demande'));
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent.includes('Envoyer la demande'))?.click();
    await until(() => shown().includes('C’est reçu.'), () => harness.detectChanges());
    const leaving = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(leaving);
    expect([leaving.defaultPrevented, draft.typed(), server.drafts.size]).toEqual([false, false, 1]);
  });

  it('leaves nothing on a device that is shared', async () => {
    const { draft, kept } = await device();
    await describeIt(draft, 'Démission hier soir.');
    await kept.save();
    kept.share(true);
    expect(Object.values(sessionStorage)).toEqual(['oui']);
  });
});
