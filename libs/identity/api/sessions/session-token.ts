import { createHash, randomBytes } from 'node:crypto';

/** 256 bits, opaque. Only its SHA-256 is kept: a copy of the database opens no session. */
export const newToken = (): string => randomBytes(32).toString('base64url');

export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();
