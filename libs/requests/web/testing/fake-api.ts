import { HttpErrorResponse, type HttpInterceptorFn, HttpResponse } from '@angular/common/http';
import { type Observable, delay, of, throwError } from 'rxjs';

const CLOSED = (...codes: string[]) => codes.map((code) => ({ code, label: code }));

const POLICY = {
  id: 'v1',
  version: '2016-12',
  clauses: [{ code: 'eligibilite.membre', title: 'Être membre', text: 'Être membre du regroupement' }],
  offer: [
    { code: 'vie-democratique', title: 'Vie démocratique', plainLabel: 'L’assemblée générale', items: [{ code: 'vie-democratique.preparation-aga', title: 'Préparer l’AGA' }] },
    { code: 'formations', title: 'Formations', plainLabel: 'Une formation', items: [] },
  ],
  rules: {
    followUp: { deadline: { unit: 'days', n: 30 } },
    values: { functions: CLOSED('board', 'direction', 'other'), modes: CLOSED('phone', 'email') },
    priority: { kinds: [{ code: 'board_crisis', label: 'Une crise au C.A.', proposeSealed: true }] },
    choices: [],
  },
};

/** What a check answers to an organisation named so. */
const CHECKS = {
  eligible: [{ rule: 'membership', outcome: 'pass', clause: 'eligibilite.membre', message: 'Votre organisme est membre.', remedy: null }],
  ineligible: [{ rule: 'membership', outcome: 'fail', clause: 'eligibilite.membre', message: 'L’accompagnement est offert aux organismes membres.', remedy: 'Voici qui peut vous aider.' }],
};

const ORIENTATION = {
  partnerResources: [{ id: 'r1', name: 'Médiation du Golfe', description: 'Médiation', phone: '418 555-0132', email: null, url: null }],
  trainings: [{ id: 'f1', title: 'Le rôle du C.A.', description: 'Bases', startsAt: '2027-01-20T13:30:00-05:00', feeCents: 6000 }],
  membership: { network: 'Le regroupement', phone: '418 555-0100', email: null },
};

/** An API in the test's hands: what it was asked, and what it answers to `POST /api/requests`. */
export class FakeApi {
  readonly sent: { readonly body: Record<string, unknown>; readonly key: string | null }[] = [];
  outcome: keyof typeof CHECKS = 'eligible';
  refusal: { readonly status: number; readonly body: unknown } | null = null;

  readonly interceptor: HttpInterceptorFn = (request) => {
    const answers: Record<string, () => unknown> = {
      'GET /api/policy': () => POLICY,
      'GET /api/policy/organisations': () => ({ items: [{ id: 'o1', name: 'Le Quai' }] }),
      'GET /api/policy/team': () => ({ items: [{ personId: 't1', name: 'Manon Leblanc', team: true }] }),
      'GET /api/policy/orientation': () => ORIENTATION,
      'POST /api/policy/check': () => ({ outcome: this.outcome, rules: CHECKS[this.outcome], followUp: { dueOn: '2026-12-17', timeZone: 'America/Toronto' } }),
      'POST /api/requests': () => {
        this.sent.push({ body: request.body as Record<string, unknown>, key: request.headers.get('Idempotency-Key') });
        return { number: '2026-7K3Q', receivedAt: '2026-11-17T09:00:00-05:00', followUp: { dueOn: '2026-12-17', timeZone: 'America/Toronto' } };
      },
    };
    const answer = answers[`${request.method} ${request.url}`]?.();
    if (request.url === '/api/requests' && this.refusal) return refused(this.refusal.status, this.refusal.body);
    return answer ? of(new HttpResponse({ status: 200, body: answer })).pipe(delay(0)) : refused(401, {});
  };
}

const refused = (status: number, error: unknown): Observable<never> => throwError(() => new HttpErrorResponse({ status, error }));
