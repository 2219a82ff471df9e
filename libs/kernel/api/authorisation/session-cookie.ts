import type { FastifyReply, FastifyRequest } from 'fastify';

/** Where the session token travels: never readable by script, `__Host-` and `Secure` as soon as the public address is https. */
export class SessionCookie {
  readonly origin: string;
  private readonly secure: boolean;
  private readonly name: string;

  constructor(publicUrl: string) {
    const url = new URL(publicUrl);
    this.origin = url.origin;
    this.secure = url.protocol === 'https:';
    this.name = this.secure ? '__Host-phare' : 'phare';
  }

  /** The token the caller presents, if any. */
  read(request: FastifyRequest): string | undefined {
    for (const pair of request.headers.cookie?.split(';') ?? []) {
      const separator = pair.indexOf('=');
      if (separator > 0 && pair.slice(0, separator).trim() === this.name) return pair.slice(separator + 1).trim();
    }
    return undefined;
  }

  set(reply: FastifyReply, token: string): void {
    void reply.header('set-cookie', `${this.name}=${token}; ${this.attributes}`);
  }

  clear(reply: FastifyReply): void {
    void reply.header('set-cookie', `${this.name}=; Max-Age=0; ${this.attributes}`);
  }

  private get attributes(): string {
    return `Path=/; HttpOnly; SameSite=Lax${this.secure ? '; Secure' : ''}`;
  }
}
