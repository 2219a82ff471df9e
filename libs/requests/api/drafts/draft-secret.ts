import { hkdfSync } from 'node:crypto';
import { decrypt, encrypt } from '@phare/kernel/api';

/** Where a wrapped key belongs: the browser says the same (`libs/requests/web/intake/kept`). */
const PLACE = 'phare draft key';

const derived = (secret: string, info: string): Buffer => Buffer.from(hkdfSync('sha256', Buffer.from(secret, 'base64url'), '', info, 32));

/** What follows from the secret of a link (HKDF-SHA-256, RFC 5869): a token that the service may see, which says nothing of the key. */
export const tokenOfSecret = (secret: string): string => derived(secret, 'phare draft token').toString('base64url');

/** The key of a draft, encrypted under another secret. Throws where the first one did not wrap it. */
export function rewrapped(wrapped: Buffer, from: string, to: string): Buffer {
  return encrypt(derived(to, PLACE), PLACE, decrypt(derived(from, PLACE), PLACE, wrapped));
}
