import { Cookie } from './cookie';

/** Where the session token travels. */
export class SessionCookie extends Cookie {
  readonly origin: string;

  constructor(publicUrl: string) {
    super(publicUrl, { name: 'phare', sameSite: 'Lax' });
    this.origin = new URL(publicUrl).origin;
  }
}
