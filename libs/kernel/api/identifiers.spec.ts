import { newId } from './identifiers';

describe('identifiers', () => {
  const ids = Array.from({ length: 20_000 }, newId);

  it('are UUIDs version 7 of now', () => {
    const before = Date.now();
    const id = newId();
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(Math.abs(Number.parseInt(id.replace('-', '').slice(0, 12), 16) - before)).toBeLessThan(3_600_000);
  });

  it('never repeat', () => expect(new Set(ids).size).toBe(ids.length));

  it('sort by creation, even those of one millisecond', () => expect([...ids].sort()).toEqual(ids));
});
