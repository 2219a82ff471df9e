import { DOCUMENT, Injectable, inject } from '@angular/core';

type Library = typeof import('@simplewebauthn/browser');
type Answer = Record<string, unknown>;

/** The device made or signed nothing: it was cancelled, it took too long, or it already holds a passkey for this account. */
export class PasskeyRefused extends Error {
  constructor(readonly known: boolean) {
    super('the device gave no passkey');
  }
}

/** The passkeys of this device. What speaks to them is downloaded when one is used. */
@Injectable({ providedIn: 'root' })
export class PasskeyDevice {
  /** False where the browser has no passkeys, or the site no secure address. */
  readonly supported = typeof inject(DOCUMENT).defaultView?.PublicKeyCredential === 'function';

  /** Makes a passkey. Rejects with `PasskeyRefused`. */
  create(options: object): Promise<Answer> {
    return this.ask((library) => library.startRegistration({ optionsJSON: options as Parameters<Library['startRegistration']>[0]['optionsJSON'] }));
  }

  /** Signs with the passkey that the person picks. Rejects with `PasskeyRefused`. */
  sign(options: object): Promise<Answer> {
    return this.ask((library) => library.startAuthentication({ optionsJSON: options as Parameters<Library['startAuthentication']>[0]['optionsJSON'] }));
  }

  private async ask(ceremony: (library: Library) => Promise<object>): Promise<Answer> {
    const library = await import('@simplewebauthn/browser');
    try {
      return { ...(await ceremony(library)) };
    } catch (error) {
      throw new PasskeyRefused(error instanceof Error && error.name === 'InvalidStateError');
    }
  }
}
