import { HttpErrorResponse, type HttpInterceptorFn, HttpResponse } from '@angular/common/http';
import { delay, of, throwError } from 'rxjs';
import { PageOnScreen } from './page-on-screen';

export interface Sent {
  readonly call: string;
  readonly body: unknown;
  readonly ifMatch: string | null;
}

/** A page and the API in the test's hands: what it answers is given, what it is sent is kept. */
export class AnsweredPage extends PageOnScreen {
  readonly asked: string[] = [];
  readonly sent: Sent[] = [];
  /** What a change is refused with. */
  refusal: { readonly status: number; readonly body: object } | null = null;
  private readonly answers = new Map<string, unknown>();

  /** To « METHOD /path », with its query or whatever its query; `{ refused: 404 }` is a refusal. */
  answer(call: string, body: unknown): this {
    this.answers.set(call, body);
    return this;
  }

  protected readonly api: HttpInterceptorFn = (request) => {
    const call = `${request.method} ${request.urlWithParams}`;
    if (request.method === 'GET') this.asked.push(request.urlWithParams);
    else this.sent.push({ call, body: request.body, ifMatch: request.headers.get('If-Match') });
    if (request.method !== 'GET' && this.refusal) return refused(this.refusal.status, this.refusal.body);
    const answer = this.answers.get(call) ?? this.answers.get(`${request.method} ${request.url}`);
    if (answer === undefined) throw new Error(`nothing is answered to ${call}`);
    const { refused: status } = answer as { readonly refused?: number };
    return status ? refused(status, answer) : of(new HttpResponse({ status: 200, body: answer })).pipe(delay(0));
  };
}

const refused = (status: number, error: unknown) => throwError(() => new HttpErrorResponse({ status, error }));
