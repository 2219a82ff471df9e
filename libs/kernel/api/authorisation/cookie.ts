import type { FastifyReply, FastifyRequest } from 'fastify';

/** What tells one cookie from another. */
export interface CookieKind {
  /** Without its prefix: `__Host-` is added as soon as the public address is https (RFC 6265bis §4.1.3.2). */
  readonly name: string;
  readonly sameSite: 'Lax' | 'Strict';
  /** In seconds; until the browser is closed when absent. */
  readonly maxAge?: number;
}

/** One cookie of ours: never readable by script, never sent to a neighbour, `Secure` as soon as the public address is https. */
export class Cookie {
  private readonly name: string;
  private readonly attributes: string;

  constructor(
    publicUrl: string,
    private readonly kind: CookieKind,
  ) {
    const secure = new URL(publicUrl).protocol === 'https:';
    this.name = secure ? `__Host-${kind.name}` : kind.name;
    this.attributes = `Path=/; HttpOnly; SameSite=${kind.sameSite}${secure ? '; Secure' : ''}`;
  }

  /** What the caller presents, if anything. */
  read(request: FastifyRequest): string | undefined {
    for (const pair of request.headers.cookie?.split(';') ?? []) {
      const separator = pair.indexOf('=');
      if (separator > 0 && pair.slice(0, separator).trim() === this.name) return pair.slice(separator + 1).trim();
    }
    return undefined;
  }

  set(reply: FastifyReply, value: string): void {
    const { maxAge } = this.kind;
    void reply.header('set-cookie', `${this.name}=${value}; ${maxAge === undefined ? '' : `Max-Age=${maxAge}; `}${this.attributes}`);
  }

  clear(reply: FastifyReply): void {
    void reply.header('set-cookie', `${this.name}=; Max-Age=0; ${this.attributes}`);
  }
}
