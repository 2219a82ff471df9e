/** @jest-environment node */
import { linkOf, newKey, newSecret, opened, sealed, unwrapped, wrapped } from './draft-crypto';

describe('a draft, encrypted before it leaves', () => {
  it('opens by its link alone', async () => {
    const [link, another] = [await linkOf(newSecret()), await linkOf(newSecret())];
    const key = await newKey();
    const [kept, content] = [await wrapped(key, link), await sealed(key, { said: 'Démission' })];
    expect(await opened(await unwrapped(kept, await linkOf(link.secret)), content)).toEqual({ said: 'Démission' });
    await expect(unwrapped(kept, another)).rejects.toThrow();
  });

  it('sends a token that follows from the secret, and is not it', async () => {
    const secret = newSecret();
    const [one, again] = [await linkOf(secret), await linkOf(secret)];
    expect([one.token, one.token === secret, one.token.length]).toEqual([again.token, false, 43]);
  });

  it('has the lengths that the service takes, and one length for many texts', async () => {
    const key = await newKey();
    expect(await wrapped(key, await linkOf(newSecret()))).toHaveLength(80);
    const lengths = await Promise.all(['', 'Un mot', 'x'.repeat(1_900)].map(async (said) => (await sealed(key, { said })).length));
    expect(new Set(lengths).size).toBe(1);
  });

  it('fails on a changed byte, and on what is no secret', async () => {
    const key = await newKey();
    const content = await sealed(key, { said: 'Ceci' });
    await expect(opened(key, `${content.startsWith('A') ? 'B' : 'A'}${content.slice(1)}`)).rejects.toThrow();
    await expect(linkOf('trop-court')).rejects.toThrow(RangeError);
  });

  it('follows from the secret as the service has it follow', async () => {
    // libs/requests/api/drafts/draft-secret.ts, `tokenOfSecret`: the same secret, the same token.
    expect((await linkOf('A'.repeat(43))).token).toBe('Lxy5Z5k95SA2QS32BWFLMYIAt8l0vVpHgnIL8cL_kbA');
  });
});
