import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

const sha256 = (data: string | Buffer): Buffer => createHash('sha256').update(data).digest();
const base64url = (data: Buffer | string): string => Buffer.from(data).toString('base64url');

/** The little CBOR that an authenticator writes (RFC 8949). */
const head = (major: number, length: number): Buffer =>
  length < 24 ? Buffer.from([(major << 5) | length]) : length < 256 ? Buffer.from([(major << 5) | 24, length]) : Buffer.from([(major << 5) | 25, length >> 8, length & 0xff]);
const int = (value: number): Buffer => (value < 0 ? head(1, -1 - value) : head(0, value));
const bytes = (value: Buffer): Buffer => Buffer.concat([head(2, value.length), value]);
const text = (value: string): Buffer => Buffer.concat([head(3, value.length), Buffer.from(value)]);
const map = (...pairs: readonly (readonly [Buffer, Buffer])[]): Buffer => Buffer.concat([head(5, pairs.length), ...pairs.flat()]);

/** What makes an answer wrong in one respect. */
export interface Tampering {
  readonly origin?: string;
  readonly rpId?: string;
  /** The holder was not verified on the device. */
  readonly unverified?: boolean;
  readonly challenge?: string;
  /** How often it claims to have signed. */
  readonly counter?: number;
}

/** An authenticator in software: one ES256 key for one site, attestation `none` (WebAuthn Level 3, §6). */
export class Authenticator {
  readonly credentialId = randomBytes(32);
  private readonly privateKey: KeyObject;
  private readonly publicKey: KeyObject;
  private signatures = 0;
  private userHandle = '';

  constructor(private readonly origin: string) {
    ({ privateKey: this.privateKey, publicKey: this.publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' }));
  }

  /** Answers `navigator.credentials.create()`. */
  create(options: { challenge: string; user: { id: string } }, tampering: Tampering = {}): Record<string, unknown> {
    this.userHandle = options.user.id;
    const clientDataJSON = this.clientData('webauthn.create', options.challenge, tampering);
    const credential = Buffer.concat([Buffer.alloc(16), Buffer.from([0, this.credentialId.length]), this.credentialId, this.coseKey()]);
    const authData = Buffer.concat([this.authenticatorData(0x40, tampering), credential]);
    const attestationObject = map([text('fmt'), text('none')], [text('attStmt'), map()], [text('authData'), bytes(authData)]);
    return this.answer({ clientDataJSON: base64url(clientDataJSON), attestationObject: base64url(attestationObject), transports: ['internal'] });
  }

  /** Answers `navigator.credentials.get()`. */
  get(options: { challenge: string }, tampering: Tampering = {}): Record<string, unknown> {
    this.signatures += 1;
    const clientDataJSON = this.clientData('webauthn.get', options.challenge, tampering);
    const authenticatorData = this.authenticatorData(0, tampering);
    const signature = sign('sha256', Buffer.concat([authenticatorData, sha256(clientDataJSON)]), this.privateKey);
    return this.answer({ clientDataJSON: base64url(clientDataJSON), authenticatorData: base64url(authenticatorData), signature: base64url(signature), userHandle: this.userHandle });
  }

  private answer(response: Record<string, unknown>): Record<string, unknown> {
    const id = base64url(this.credentialId);
    return { id, rawId: id, type: 'public-key', authenticatorAttachment: 'platform', clientExtensionResults: {}, response };
  }

  private clientData(type: string, challenge: string, tampering: Tampering): string {
    return JSON.stringify({ type, challenge: tampering.challenge ?? challenge, origin: tampering.origin ?? this.origin, crossOrigin: false });
  }

  private authenticatorData(flags: number, { rpId = new URL(this.origin).hostname, unverified = false, counter = this.signatures }: Tampering): Buffer {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    return Buffer.concat([sha256(rpId), Buffer.from([flags | 0x01 | (unverified ? 0 : 0x04)]), count]);
  }

  private coseKey(): Buffer {
    const { x = '', y = '' } = this.publicKey.export({ format: 'jwk' });
    return map([int(1), int(2)], [int(3), int(-7)], [int(-1), int(1)], [int(-2), bytes(Buffer.from(x, 'base64url'))], [int(-3), bytes(Buffer.from(y, 'base64url'))]);
  }
}
