import { HttpContext, type HttpInterceptorFn, HttpResponse, provideHttpClient, withInterceptors } from '@angular/common/http';
import { type Type, type WritableSignal, signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { FixedClock } from '@phare/kernel/domain';
import { BrowserClock, IDEMPOTENCY_KEY, Language, type Problem, Session, type SessionView, Toasts } from '@phare/kernel/web';
import { type ActionCall, type Answered, type Asked, RequestOnScreen, type RequestView } from '@phare/requests/web';
import { firstValueFrom, of } from 'rxjs';

const closed = (...values: [string, string][]) => values.map(([code, label]) => ({ code, label, clause: `c.${code}` }));

const POLICY = {
  clauses: [{ code: 'definition.autonomie', title: 'L’organisme garde la main', text: 'en aucun cas il fera le travail à la place de l’organisme' }],
  offer: [],
  rules: {
    values: {
      modes: closed(['phone', 'Téléphone'], ['in_person', 'En personne']),
      brought: closed(['information', 'Information'], ['analysis', 'Analyse']),
      verbs: closed(['outiller', 'Outiller'], ['relire', 'Relire']),
      accompanimentKinds: closed(['ongoing', 'Suivi']),
      forms: closed(['support', 'Soutien']),
    },
    accompaniment: { autonomy: closed(['not_yet', 'Pas encore'], ['alone', 'Par lui-même']), axes: [{ code: 'level', label: 'Niveau', values: closed(['local', 'Processus local']) }] },
    priority: { levels: [], kinds: [], otherwise: closed(['r', 'r'])[0] },
  },
};

/** A request on a screen in the test's hands: what it sends is kept, and what it shows is given. */
class FakeScreen extends RequestOnScreen {
  readonly opened = signal({ request: { id: 'a1', status: 'in_progress', followUp: { timeZone: 'America/Toronto' }, writable: [] } as unknown as RequestView, version: 3, timeline: [] });
  readonly problem = signal<Problem | null>(null);
  readonly conflict = signal(null);
  readonly asked = signal<readonly Asked[] | null>(null);
  private readonly drafts = new Map<string, WritableSignal<unknown>>();

  draft<Model>(name: string, initial: () => Model): WritableSignal<Model> {
    const kept = this.drafts.get(name) ?? signal<unknown>(initial());
    this.drafts.set(name, kept);
    return kept as WritableSignal<Model>;
  }

  begin(): void {
    this.problem.set(null);
  }

  async write(_name: string, send: (call: ActionCall) => Answered): Promise<boolean> {
    await firstValueFrom(send({ id: 'a1', version: this.opened().version, context: new HttpContext().set(IDEMPOTENCY_KEY, 'key') }));
    this.opened.update((opened) => ({ ...opened, version: opened.version + 1 }));
    return true;
  }
}

interface Sent {
  readonly call: string;
  readonly body: unknown;
  readonly ifMatch: string | null;
}

/** A card as someone at the keyboard meets it: by label, by role, by text. */
export class CardUnderTest {
  readonly sent: Sent[] = [];
  readonly screen = new FakeScreen();
  private fixture!: ComponentFixture<unknown>;

  constructor(
    private readonly accompaniment: object,
    private readonly writable: readonly string[],
  ) {}

  async open(card: Type<unknown>): Promise<this> {
    // jsdom has the element without its methods.
    HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
      this.open = true;
    };
    HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
      this.open = false;
    };
    this.screen.opened.update((opened) => ({ ...opened, request: { ...opened.request, writable: this.writable } as RequestView }));
    TestBed.resetTestingModule().configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([this.api])),
        { provide: BrowserClock, useValue: new FixedClock(new Date('2026-11-20T15:00:00Z')) },
        { provide: RequestOnScreen, useValue: this.screen },
      ],
    });
    TestBed.inject(Language).change('fr-CA');
    TestBed.inject(Session).opened({ user: { personId: 'me' }, roles: [], mandates: [], permissions: [] } as unknown as SessionView);
    this.fixture = TestBed.createComponent(card);
    document.body.replaceChildren(this.fixture.nativeElement as HTMLElement);
    await this.settled();
    return this;
  }

  get text(): string {
    return (document.body.textContent ?? '').replace(/\s+/g, ' ');
  }

  get toasts(): readonly string[] {
    return TestBed.inject(Toasts).list().map(({ message }) => message);
  }

  /** The names of the buttons, as they are read aloud. */
  get buttons(): readonly string[] {
    return this.all('button').map(nameOf);
  }

  async press(name: string): Promise<void> {
    const button = this.all('button').find((each) => nameOf(each) === name);
    if (!button) throw new Error(`no button « ${name} » among ${this.buttons.join(' | ')}`);
    button.click();
    await this.settled();
  }

  /** Chooses or ticks by its label. */
  async choose(label: string): Promise<void> {
    const found = this.all('label').find((each) => plain(each) === label);
    document.getElementById(found?.getAttribute('for') ?? '')?.click();
    if (!found) throw new Error(`no choice « ${label} »`);
    await this.settled();
  }

  async type(label: string, value: string): Promise<void> {
    const found = this.all('label').find((each) => plain(each).startsWith(label));
    const control = document.getElementById(found?.getAttribute('for') ?? '') as HTMLInputElement | null;
    if (!control) throw new Error(`no field « ${label} »`);
    control.value = value;
    control.dispatchEvent(new Event('input'));
    await this.settled();
  }

  async key(name: string, more: KeyboardEventInit = {}): Promise<void> {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, ...more }));
    await this.settled();
  }

  async settled(): Promise<void> {
    for (let turn = 0; turn < 3; turn++) await this.fixture.whenStable();
  }

  private all(selector: string): HTMLElement[] {
    return [...document.body.querySelectorAll<HTMLElement>(selector)];
  }

  private readonly api: HttpInterceptorFn = (request) => {
    if (request.method === 'GET') return of(new HttpResponse({ body: request.url.endsWith('/accompaniment') ? this.accompaniment : POLICY }));
    this.sent.push({ call: `${request.method} ${request.url}`, body: request.body, ifMatch: request.headers.get('If-Match') });
    return of(new HttpResponse({ body: this.screen.opened().request }));
  };
}

const plain = (element: HTMLElement): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
const nameOf = (button: HTMLElement): string => button.getAttribute('aria-label')?.replace(/\s+/g, ' ') ?? plain(button);
