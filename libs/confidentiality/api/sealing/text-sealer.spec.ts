import { randomBytes, randomUUID } from 'node:crypto';
import { isKeepable } from '@phare/kernel/api';
import { isSealedText, openText, sealText, type TextPlace } from './text-sealer';

const KEY = randomBytes(32);
const PLACE: TextPlace = { networkId: randomUUID(), requestId: randomUUID(), column: 'support_request.subject', rowId: randomUUID() };

describe('a sealed text', () => {
  it.each(['', 'Le C.A. a démissionné.', 'x'.repeat(10_000), '🏠 «\u00a0ici\u00a0»\r\n\tlà', '\u0001déjà'])('opens as it was', (text) => {
    expect(openText(KEY, PLACE, sealText(KEY, PLACE, text))).toBe(text);
  });

  it('says that it is sealed, and is never the same twice', () => {
    const stored = sealText(KEY, PLACE, 'Conflit');
    expect([stored.slice(0, 2), /^[A-Za-z0-9+/]+=*$/.test(stored.slice(2))]).toEqual(['\u00011', true]);
    expect([isSealedText(stored), isSealedText('Conflit'), isSealedText(''), stored === sealText(KEY, PLACE, 'Conflit')]).toEqual([true, false, false, false]);
  });

  it('cannot be typed', () => expect(isKeepable(sealText(KEY, PLACE, 'Conflit'))).toBe(false));

  it.each(['networkId', 'requestId', 'column', 'rowId'] as const)('does not open at another %s', (part) => {
    expect(() => openText(KEY, { ...PLACE, [part]: part === 'column' ? 'support_request.description' : randomUUID() }, sealText(KEY, PLACE, 'Conflit'))).toThrow();
  });

  it('does not open with another key, another version, or a byte changed', () => {
    const stored = sealText(KEY, PLACE, 'Conflit');
    expect(() => openText(randomBytes(32), PLACE, stored)).toThrow();
    expect(() => openText(KEY, PLACE, `\u00012${stored.slice(2)}`)).toThrow('version');
    for (let at = 2; at < 12; at += 1) expect(() => openText(KEY, PLACE, stored.slice(0, at) + (stored[at] === 'A' ? 'B' : 'A') + stored.slice(at + 1))).toThrow();
  });
});
