import { deviceLabel } from './device-label';

describe('the label of a device', () => {
  it.each([
    ['Mozilla/5.0 (Android 16; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0', 'Firefox, Android'],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.3595.90', 'Edge, Windows'],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36', 'Chrome, Windows'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1', 'Safari, iPhone'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Safari/605.1.15', 'Safari, macOS'],
    ['Mozilla/5.0 (Linux; Android 16; SM-S931W) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/29.0 Chrome/132.0.0.0 Mobile Safari/537.36', 'Samsung Internet, Android'],
  ])('is coarse: %s', (agent, label) => expect(deviceLabel(agent)).toBe(label));

  it.each([undefined, '', 'node', 'x'.repeat(5_000)])('is nothing where nothing is known', (agent) => expect(deviceLabel(agent)).toBeNull());
});
