import { HttpErrorResponse, HttpHeaders, type HttpInterceptorFn, type HttpRequest, HttpResponse } from '@angular/common/http';
import { type Observable, Subject, delay, of, switchMap, take, throwError } from 'rxjs';

const closed = (...codes: string[]) => codes.map((code) => ({ code, label: code, clause: `c.${code}` }));

const POLICY = {
  id: 'v1',
  version: '2016-12',
  clauses: [{ code: 'c.unable_to_act', title: 'Impossibilité', text: 'En cas d’impossibilité d’agir, elle s’assure de référer.' }],
  offer: [{ code: 'vie-democratique', title: 'Vie démocratique', items: [{ code: 'vie-democratique.aga', title: 'Préparer l’AGA' }] }],
  rules: {
    values: { functions: closed('board', 'direction'), channels: closed('phone', 'email', 'in_person', 'web'), modes: closed('phone', 'email'), referralReasons: closed('unable_to_act', 'non_member') },
    priority: { levels: closed('p1', 'p2'), kinds: [{ ...closed('board_crisis')[0], proposeSealed: true }], otherwise: closed('resourcing')[0] },
    choices: [],
  },
};

export const aRequest = (id: string, changes: Record<string, unknown> = {}) => ({
  id,
  number: `2026-${id.toUpperCase()}`,
  status: 'received',
  version: 3,
  organisation: { id: 'o1', name: `Organisme ${id}`, timeZone: 'America/Toronto' },
  channel: 'phone',
  receivedAt: '2026-11-15T14:00:00Z',
  requester: { personId: 'p1', name: 'Maude Cyr', function: 'direction' },
  subject: `Sujet ${id}`,
  description: `Le récit de ${id}`,
  situation: {},
  eligibility: { outcome: 'eligible', rules: [] },
  priority: { suggested: 'p2', reasons: [{ code: 'resourcing', clause: 'c.resourcing' }], confirmed: null },
  followUp: { dueOn: '2026-12-15', internalTargetOn: '2026-12-15', timeZone: 'America/Toronto', rule: 'civil-30', clause: 'demande.suivi-30-jours', doneAt: null, state: 'running' },
  sealed: false,
  keeper: null,
  allowed: ['triage', 'follow_up', 'refer', 'withdraw'],
  ...changes,
});

/** Coordination's frame of a sealed request, as the contract has it. */
export const aFrame = (id: string) => {
  const { number, status, organisation, receivedAt, followUp } = aRequest(id);
  return { id, number, status, organisation, receivedAt, followUp, priority: { suggested: 'p1' }, sealed: true, keeper: null, allowed: ['designate', 'break_glass'] };
};

interface Sent {
  readonly call: string;
  readonly body: Record<string, unknown>;
  readonly ifMatch: string | null;
}

/** The team's API in the test's hands: what it holds, what it was sent, and what it refuses. */
export class FakeTeamApi {
  readonly sent: Sent[] = [];
  private readonly refusals = new Map<string, { readonly status: number; readonly body: unknown }>();
  /** Refuses what is done on one request. */
  refuse(id: string, refusal: { readonly status: number; readonly body: unknown }): void {
    this.refusals.set(id, refusal);
  }

  private held: Observable<unknown> = of(null);
  /** From here on, actions wait for their answer until it is given. */
  hold(): () => void {
    const answer = new Subject<void>();
    this.held = answer.pipe(take(1));
    return () => {
      this.held = of(null);
      answer.next();
    };
  }

  /** The addresses that were read. */
  readonly read: string[] = [];
  requests: { readonly id: string; readonly [key: string]: unknown }[] = [aRequest('a1'), aRequest('b2'), aRequest('c3')];
  timeline: unknown[] = [];
  readers: unknown[] = [];
  suggestions: unknown[] = [];
  attachments: unknown[] = [];
  handed: unknown[] = [];
  models: unknown[] = [];
  reviews: Record<string, unknown> = { items: [], waiting: null, doNotContact: false };
  duplicates: unknown[] = [];
  sides: unknown[] = [];
  ties: unknown[] = [];
  /** E-mails that still wait, whatever the day asked about. */
  mails: unknown[] = [];
  /** What an action leaves of the request, besides its status. */
  after: Record<string, unknown> = {};
  organisations: unknown[] = [];
  /** Answered to the next actions, instead of doing them. */
  refusal: { readonly status: number; readonly body: unknown } | null = null;
  roles = ['intake'];
  permissions: string[] = [];
  breaches: unknown[] = [];
  closures: unknown[] = [];

  readonly interceptor: HttpInterceptorFn = (request) => {
    if (request.method === 'GET') this.read.push(request.url);
    const reads: Record<string, () => unknown> = {
      'GET /api/session': () => ({ user: { id: 'u', personId: 'me', name: 'Manon', email: 'manon@exemple.test', locale: 'fr-CA' }, roles: this.roles, mandates: [], permissions: this.permissions }),
      'GET /api/policy': () => POLICY,
      'GET /api/policy/team': () => ({ items: [{ personId: 'me', name: 'Manon', team: true }, { personId: 't2', name: 'Réjean', team: true }] }),
      'GET /api/requests': () => ({ items: this.found(request.params.get('view'), request.params.get('q')).filter(({ id }) => request.params.get('ids')?.split(',').includes(id) ?? true), nextCursor: null }),
      'GET /api/requests/counts': () => ({ queue: this.requests.length, mine: 0, 'at-risk': 0, overdue: 0, 'to-resume': 0, crisis: 0, waiting: 0, ineligible: 0 }),
      'GET /api/inbound-mails': () => ({ items: request.params.get('dueBefore') ? this.mails : [], nextCursor: null }),
      'GET /api/office-closures': () => ({ items: this.closures }),
      'GET /api/breaches': () => ({ items: this.breaches, nextCursor: null }),
      'GET /api/organisations/o1': () => ({ id: 'o1', name: 'Le Quai' }),
      'GET /api/organisations/o1/ties': () => ({ items: this.ties }),
      'GET /api/organisations': () => ({ items: this.organisations, nextCursor: null }),
      'GET /api/partner-resources': () => ({ items: [{ id: 'r1', name: 'Médiation du Golfe', description: 'Médiation', territories: [], phone: '418 555-0132' }], nextCursor: null }),
      'GET /api/document-models': () => ({ items: this.models, nextCursor: null }),
      'GET /api/training-sessions': () => ({ items: [], nextCursor: null }),
    };
    const read = reads[`${request.method} ${request.url}`];
    if (read) return answered(read());
    if (request.url.startsWith('/api/office-closures')) return this.onClosure(request);
    return request.url.startsWith('/api/organisations/') ? this.onTie(request) : this.onRequest(request);
  };

  /** What a view holds; `elsewhere` is in no view but « toutes ». */
  elsewhere: FakeTeamApi['requests'] = [];
  private found(view: string | null, q: string | null): FakeTeamApi['requests'] {
    const all = view === 'all' ? [...this.requests, ...this.elsewhere] : this.requests;
    return q ? all.filter(({ number }) => number === q) : all;
  }

  private onClosure(request: HttpRequest<unknown>): Observable<HttpResponse<unknown>> {
    this.sent.push({ call: `${request.method} ${request.url}`, body: request.body as Record<string, unknown>, ifMatch: null });
    return this.refusal ? refused(this.refusal.status, this.refusal.body) : answered(null);
  }

  private onTie(request: HttpRequest<unknown>): Observable<HttpResponse<unknown>> {
    this.sent.push({ call: `${request.method} ${request.url}`, body: request.body as Record<string, unknown>, ifMatch: null });
    const tie = { id: 'tie1', personId: 't2', personName: 'Réjean', nature: 'family', from: '2026-11-20', until: null, ...(request.body as object) };
    if (!this.refusal) this.ties = [tie];
    return this.refusal ? refused(this.refusal.status, this.refusal.body) : answered(tie);
  }

  private onRequest(request: HttpRequest<unknown>): Observable<HttpResponse<unknown>> {
    const [, , , id, action, ...further] = request.url.split('/');
    const held = this.requests.find((each) => each.id === id);
    if (request.method !== 'GET') this.sent.push({ call: action ? [action, ...(action === 'assignments' ? further : [])].join('/') : id === 'access-grants' ? id : 'receive', body: request.body as Record<string, unknown>, ifMatch: request.headers.get('If-Match') });
    if (action === 'timeline') return answered({ items: this.timeline });
    if (action === 'suggestions') return answered({ items: this.suggestions });
    if (action === 'readers') return answered({ items: this.readers });
    if (request.method === 'GET' && action === 'attachments') return answered({ items: this.attachments });
    if (request.method === 'GET' && action === 'handed-documents') return answered({ items: this.handed });
    if (request.method === 'GET' && action === 'reviews') return answered(this.reviews);
    if (action === 'duplicates') return answered({ items: this.duplicates });
    if (action === 'linked-sides' && request.method === 'GET') return answered({ items: this.sides });
    if (request.method === 'GET') return held ? answered(held, versionOf(held)) : refused(404, {});
    return this.held.pipe(switchMap(() => this.afterAction(held, action)));
  }

  private afterAction(held: FakeTeamApi['requests'][number] | undefined, action: string | undefined): Observable<HttpResponse<unknown>> {
    const refusal = this.refusal ?? this.refusals.get(held?.id ?? '');
    if (refusal) return refused(refusal.status, refusal.body);
    return answered({ ...(held ?? aRequest('new', { requester: { email: 'rose@exemple.test' } })), status: action === 'triage' ? 'triaged' : 'received', ...this.after }, 4);
  }
}

const versionOf = (held: Record<string, unknown>) => (typeof held['version'] === 'number' ? held['version'] : 7);
const answered = (body: unknown, version = 1) => of(new HttpResponse({ status: 200, body, headers: new HttpHeaders({ ETag: `"${version}"` }) })).pipe(delay(0));
const refused = (status: number, error: unknown): Observable<never> => throwError(() => new HttpErrorResponse({ status, error }));
