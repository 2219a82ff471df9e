import { requestNumber } from './request-number';

describe('a number looked for', () => {
  it('is read as people type it', () => {
    expect([' 2026-7k3q', '2026 7K3Q', '20267K3Q'].map(requestNumber)).toEqual(['2026-7K3Q', '2026-7K3Q', '2026-7K3Q']);
  });

  it('is none where it is a word, or digits that no number has', () => {
    expect(['girouette', '2026-7K3', '2026-7K3U', '2026-7K3QQ', ''].map(requestNumber)).toEqual([null, null, null, null, null]);
  });
});
