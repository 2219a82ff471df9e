import { HttpErrorResponse } from '@angular/common/http';

/** One rule that a field breaks. `pointer` is a JSON pointer into the body (RFC 6901), `message` a sentence in the reader's language. */
export interface FieldProblem {
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

/** A refusal as the API says it (RFC 9457), or one that the browser met before reaching it. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly errors: readonly FieldProblem[];
  /** Needs that a refused transition still misses. */
  readonly missing: readonly string[];
}

/** `unreachable`: no answer (offline, server stopped). `unexpected`: an answer that is no problem+json. */
export function problemOf(error: unknown): Problem {
  const response = error instanceof HttpErrorResponse ? error : undefined;
  const body = isRecord(response?.error) ? response.error : {};
  const status = response?.status ?? 0;
  return {
    status,
    code: typeof body['code'] === 'string' ? body['code'] : status === 0 && response ? 'unreachable' : 'unexpected',
    title: asText(body['title']),
    detail: asText(body['detail']),
    errors: Array.isArray(body['errors']) ? body['errors'].filter(isFieldProblem) : [],
    missing: Array.isArray(body['missing']) ? body['missing'].filter((need) => typeof need === 'string') : [],
  };
}

/** True for a failure on our side or on the way: the same action may be tried again as it is. */
export const isOutage = (problem: Problem): boolean => problem.status === 0 || problem.status >= 500;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const asText = (value: unknown): string => (typeof value === 'string' ? value : '');
const isFieldProblem = (value: unknown): value is FieldProblem => isRecord(value) && typeof value['pointer'] === 'string' && typeof value['message'] === 'string';
