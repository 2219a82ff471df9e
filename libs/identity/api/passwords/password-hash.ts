import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);

/** argon2id, 19 MiB, two passes (OWASP Password Storage Cheat Sheet; design/security.md, « Identity »). */
const MEMORY_KIB = 19_456;
const PASSES = 2;
const TAG_BYTES = 32;

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=1\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

const encode = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');

const derived = (password: string, salt: Buffer, memory: number, passes: number): Promise<Buffer> =>
  derive('argon2id', { message: password.normalize('NFKC'), nonce: salt, parallelism: 1, tagLength: TAG_BYTES, memory, passes });

/** Hashes a password as a PHC string. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const tag = await derived(password, salt, MEMORY_KIB, PASSES);
  return `$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=1$${encode(salt)}$${encode(tag)}`;
}

/** Checks a password against a PHC string, in time that does not depend on where they differ. */
export async function passwordMatches(password: string, phc: string): Promise<boolean> {
  const [, memory, passes, salt, tag] = PHC.exec(phc) ?? [];
  if (!memory || !passes || !salt || !tag) return false;
  const expected = Buffer.from(tag, 'base64');
  const actual = await derived(password, Buffer.from(salt, 'base64'), Number(memory), Number(passes));
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}

/** Whether a hash was made with less than what is asked for today: it is made again at the next sign-in, the only time the password is there. */
export function isOutgrown(phc: string): boolean {
  const [, memory, passes] = PHC.exec(phc) ?? [];
  return Number(memory) < MEMORY_KIB || Number(passes) < PASSES;
}
