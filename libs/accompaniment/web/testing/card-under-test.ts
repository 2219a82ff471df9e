import { HttpContext, type HttpInterceptorFn, HttpResponse } from '@angular/common/http';
import { type Type, type WritableSignal, signal } from '@angular/core';
import { IDEMPOTENCY_KEY, type Problem } from '@phare/kernel/web';
import { PageOnScreen, type Sent, someoneOfTheTeam } from '@phare/kernel/web/testing';
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

/** A card as someone at the keyboard meets it. */
export class CardUnderTest extends PageOnScreen {
  readonly sent: Sent[] = [];
  readonly screen = new FakeScreen();

  constructor(
    private readonly accompaniment: object,
    private readonly writable: readonly string[],
  ) {
    super();
  }

  open(card: Type<unknown>): Promise<this> {
    this.screen.opened.update((opened) => ({ ...opened, request: { ...opened.request, writable: this.writable } as RequestView }));
    return this.openPart(card, {}, { api: this.api, session: someoneOfTheTeam([], []), providers: [{ provide: RequestOnScreen, useValue: this.screen }] });
  }

  private readonly api: HttpInterceptorFn = (request) => {
    if (request.method === 'GET') return of(new HttpResponse({ body: request.url.endsWith('/accompaniment') ? this.accompaniment : POLICY }));
    this.sent.push({ call: `${request.method} ${request.url}`, body: request.body, ifMatch: request.headers.get('If-Match') });
    return of(new HttpResponse({ body: this.screen.opened().request }));
  };
}
