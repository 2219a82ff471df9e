/** A moment for the browser to report what was painted. */
const REPORTED_MS = 500;

/** Opens a page, waits until nothing more comes by itself, does what is done there; answers bytes and milliseconds. */
export async function visit({ page, scriptBytes }, { path, steps }) {
  await page.addInitScript(watch);
  await page.goto(path);
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  const { firstPaint, largestPaint, heading } = await reported(page);
  const opened = { script: scriptBytes(), firstPaint, largestPaint, heading };
  if (!steps) return opened;
  const keys = {};
  for (const { name, act } of steps) {
    await act(page);
    await page.waitForLoadState('networkidle');
    keys[name] = Math.max(keys[name] ?? 0, (await reported(page)).slowest);
  }
  return { ...opened, keys };
}

async function reported(page) {
  await page.waitForTimeout(REPORTED_MS);
  return page.evaluate(() => {
    const { slowest, ...paints } = globalThis.benchFigures;
    globalThis.benchFigures.slowest = 0;
    return { ...paints, slowest };
  });
}

/** Runs in the page: first and largest paints, the frame that shows the page's own heading where the product's name stood, and the longest time from a key to the paint that answers it. */
function watch() {
  const figures = (globalThis.benchFigures = { firstPaint: undefined, largestPaint: undefined, heading: undefined, slowest: 0 });
  const changes = new globalThis.MutationObserver(() => {
    if ([undefined, 'Phare'].includes(globalThis.document.querySelector('main h1')?.textContent)) return;
    changes.disconnect();
    globalThis.requestAnimationFrame(() => setTimeout(() => (figures.heading = globalThis.performance.now())));
  });
  changes.observe(globalThis.document, { childList: true, subtree: true, characterData: true });
  const observe = (options, see) => new globalThis.PerformanceObserver((list) => list.getEntries().forEach(see)).observe({ buffered: true, ...options });
  observe({ type: 'paint' }, ({ name, startTime }) => {
    if (name === 'first-contentful-paint') figures.firstPaint = startTime;
  });
  observe({ type: 'largest-contentful-paint' }, ({ startTime }) => (figures.largestPaint = startTime));
  observe({ type: 'event', durationThreshold: 16 }, ({ interactionId, duration }) => {
    if (interactionId) figures.slowest = Math.max(figures.slowest, duration);
  });
}
