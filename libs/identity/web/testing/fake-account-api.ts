import { HttpErrorResponse, type HttpInterceptorFn, type HttpRequest, HttpResponse } from '@angular/common/http';
import { delay, of, throwError } from 'rxjs';

export interface Refused {
  readonly status: number;
  readonly code: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string; readonly message: string }[];
}

export const SESSION = { user: { id: 'me', personId: 'p-me', name: 'Maude Arbour', email: 'maude@exemple.test', locale: 'fr-CA' }, network: { id: 'n', name: 'Le regroupement' }, roles: [] as string[], mandates: [], permissions: [] as string[] };

export const ACCOUNT = {
  email: 'maude@exemple.test',
  locale: 'fr-CA',
  hasPassword: true,
  totp: null as { confirmedAt: string } | null,
  passkeys: [] as { id: string; name: string; createdAt: string; lastUsedAt: string | null }[],
  recoveryCodesLeft: 0,
  calendar: null as { createdAt: string } | null,
  secondFactorRequired: false,
};

/** An API in the test's hands: what it was asked, what it answers, and what it refuses, each time or once. */
export class FakeAccountApi {
  readonly asked: { readonly call: string; readonly body: unknown }[] = [];
  session: typeof SESSION | null = SESSION;
  account = ACCOUNT;
  devices: readonly object[] = [];
  /** By « METHOD /path »: the next answers, in order; the last one stays. */
  readonly answers = new Map<string, (Refused | object)[]>();

  readonly interceptor: HttpInterceptorFn = (request) => {
    const call = `${request.method} ${request.url.replace('/api', '')}`;
    if (request.method !== 'GET') this.asked.push({ call, body: request.body });
    const answer = this.answerTo(call, request);
    return isRefused(answer) ? throwError(() => new HttpErrorResponse({ status: answer.status, error: answer })) : of(new HttpResponse({ status: 200, body: answer })).pipe(delay(0));
  };

  answer(call: string, ...answers: (Refused | object)[]): void {
    this.answers.set(call, answers);
  }

  bodiesOf(call: string): unknown[] {
    return this.asked.filter((each) => each.call === call).map(({ body }) => body);
  }

  private answerTo(call: string, _request: HttpRequest<unknown>): Refused | object {
    const planned = this.answers.get(call);
    if (planned && planned.length > 0) return (planned.length > 1 ? planned.shift() : planned[0]) ?? {};
    if (call === 'GET /session') return this.session ?? { status: 401, code: 'unauthenticated' };
    if (call === 'GET /account') return this.account;
    if (call === 'GET /account/devices') return { items: this.devices };
    return {};
  }
}

const isRefused = (answer: Refused | object): answer is Refused => 'status' in answer && 'code' in answer;
