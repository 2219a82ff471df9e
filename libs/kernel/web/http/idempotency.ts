import { HttpContext, HttpContextToken } from '@angular/common/http';

/** Sent as `Idempotency-Key` when set: the API then answers the first result again instead of creating twice. */
export const IDEMPOTENCY_KEY = new HttpContextToken<string | null>(() => null);

/**
 * Gives the same key as long as the body is the same, so that « Réessayer » after a lost answer cannot create twice,
 * and a new one once something was changed (the API refuses a key reused with another body).
 */
export class IdempotencyKeys {
  private body = '';
  private key = '';

  contextFor(body: unknown): HttpContext {
    return new HttpContext().set(IDEMPOTENCY_KEY, this.keyFor(body));
  }

  keyFor(body: unknown): string {
    const written = JSON.stringify(body);
    if (written !== this.body || !this.key) {
      this.body = written;
      this.key = randomKey();
    }
    return this.key;
  }
}

/** `crypto.randomUUID` exists on https only; a federation may run Phare on its own network without it. */
function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
