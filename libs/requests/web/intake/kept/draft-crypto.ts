/**
 * How a draft is encrypted before it leaves the device (docs/adr/0010). A link holds a secret; from it follow a token, which the service may see, and a
 * key, which it may not (HKDF-SHA-256, RFC 5869). That key opens the key of the draft, which opens the draft (AES-256-GCM).
 */
export interface DraftLink {
  readonly secret: string;
  readonly token: string;
  readonly wrapping: CryptoKey;
}

const KEY_PLACE = 'phare draft key';
const CONTENT_PLACE = 'phare draft';
const NONCE_BYTES = 12;

/** What is written is padded to a multiple of this, so that its length says little. */
const PADDED_TO = 2_048;

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** 256 random bits. */
export const newSecret = (): string => toBase64url(crypto.getRandomValues(new Uint8Array(32)));

/** What follows from the secret of a link. Rejects where it is not 256 bits. */
export async function linkOf(secret: string): Promise<DraftLink> {
  if (!/^[\w-]{43}$/.test(secret)) throw new RangeError('not the secret of a link');
  const base = await crypto.subtle.importKey('raw', fromBase64url(secret), 'HKDF', false, ['deriveBits', 'deriveKey']);
  const following = (info: string) => ({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8(info) });
  const token = new Uint8Array(await crypto.subtle.deriveBits(following('phare draft token'), base, 256));
  const wrapping = await crypto.subtle.deriveKey(following(KEY_PLACE), base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  return { secret, token: toBase64url(token), wrapping };
}

export const newKey = (): Promise<CryptoKey> => crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt']);

/** The key of a draft, for whoever holds the link. */
export async function wrapped(key: CryptoKey, { wrapping }: DraftLink): Promise<string> {
  return encrypted(wrapping, KEY_PLACE, new Uint8Array(await crypto.subtle.exportKey('raw', key)));
}

/** Rejects where the link is another's. */
export async function unwrapped(text: string, { wrapping }: DraftLink): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', await decrypted(wrapping, KEY_PLACE, text), 'AES-GCM', true, ['encrypt', 'decrypt']);
}

export function sealed(key: CryptoKey, content: unknown): Promise<string> {
  const written = utf8(JSON.stringify(content));
  const padded = new Uint8Array(Math.ceil(written.length / PADDED_TO) * PADDED_TO).fill(0x20);
  padded.set(written);
  return encrypted(key, CONTENT_PLACE, padded);
}

/** Rejects where a byte of it is another. */
export async function opened(key: CryptoKey, text: string): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode(await decrypted(key, CONTENT_PLACE, text)));
}

async function encrypted(key: CryptoKey, place: string, plain: Uint8Array<ArrayBuffer>): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const text = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: utf8(place) }, key, plain));
  const all = new Uint8Array(NONCE_BYTES + text.length);
  all.set(iv);
  all.set(text, NONCE_BYTES);
  return toBase64url(all);
}

function decrypted(key: CryptoKey, place: string, text: string): Promise<ArrayBuffer> {
  const all = fromBase64url(text);
  return crypto.subtle.decrypt({ name: 'AES-GCM', iv: all.subarray(0, NONCE_BYTES), additionalData: utf8(place) }, key, all.subarray(NONCE_BYTES));
}

const toBase64url = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

const fromBase64url = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0));
