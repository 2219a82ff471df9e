import { createHash } from 'node:crypto';

/** Crockford's base32: no letter that reads like a digit. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** A code that a person types: one character of five bits per byte, in groups. */
export const typedCode = (bytes: Buffer, group: number): string => [...bytes].map((byte) => ALPHABET[byte % ALPHABET.length]).join('').replace(new RegExp(`.{${group}}(?=.)`, 'g'), '$&-');

/** What is kept of such a code. As it was given, however it was typed: capitals, spaces, hyphens, and the letters that Crockford reads as digits. */
export const typedCodeHash = (code: string): Buffer =>
  createHash('sha256').update(code.toLowerCase().replace(/[^0-9a-z]/g, '').replaceAll('o', '0').replace(/[il]/g, '1')).digest();
