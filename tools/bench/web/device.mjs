import { PASSWORD } from '../sign-in.mjs';

const PATIENCE_MS = 120_000;

/** « Slow 4G » as Chromium's developer tools apply it: 150 ms and 1.6 Mbit/s of a real network, seen from single requests (lighthouse/docs/throttling.md). */
const SLOW_4G = { offline: false, latency: 150 * 3.75, downloadThroughput: (1.6 * 0.9 * 1_000_000) / 8, uploadThroughput: (0.75 * 0.9 * 1_000_000) / 8 };
/** A mid-range phone beside the machine of a developer (same source). */
const SLOWER = 4;

/** A page on a slow device that is already signed in, with what its network let through. It asks for what a phone asks for over HTTPS, brotli first, unless `encoding` says. */
export async function slowDevice(browser, url, { viewport, as }, encoding) {
  const context = await browser.newContext({ baseURL: url, viewport, locale: 'fr-CA', ...(encoding ? { extraHTTPHeaders: { 'Accept-Encoding': encoding } } : {}) });
  context.setDefaultTimeout(PATIENCE_MS);
  if (as) await context.request.post('/api/session', { headers: { 'X-Requested-With': 'phare' }, data: { email: as, password: PASSWORD } });
  const page = await context.newPage();
  const tools = await context.newCDPSession(page);
  await tools.send('Network.enable');
  await tools.send('Network.emulateNetworkConditions', SLOW_4G);
  await tools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return { page, scriptBytes: weighed(tools), leave: () => context.close() };
}

/** Bytes of script on the wire since now, headers included. */
function weighed(tools) {
  const scripts = new Set();
  let bytes = 0;
  tools.on('Network.responseReceived', ({ requestId, type }) => type === 'Script' && scripts.add(requestId));
  tools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  return () => bytes;
}
