// Jest global setup: builds what is stale, starts the built product and one browser, for every journey of the run.
module.exports = async () => {
  const { forgetSettings } = await import('../steps/built-program.mjs');
  // What journeys start beside the product inherits from here.
  forgetSettings();
  const { startProduct } = await import('../journeys/product.mjs');
  const { browserOptions } = await import('../journeys/browser.mjs');
  const { chromium } = require('playwright-core');
  const browser = await chromium.launchServer(await browserOptions());
  globalThis.phareJourneys = { browser };
  // Jest runs no teardown after a setup that failed.
  const product = await startProduct().catch(async (error) => {
    await browser.close();
    throw error;
  });
  globalThis.phareJourneys.product = product;
  process.env.PHARE_JOURNEYS_URL = product.url;
  process.env.PHARE_JOURNEYS_CLOCK = product.clock;
  process.env.PHARE_JOURNEYS_STARTED = product.started;
  process.env.PHARE_JOURNEYS_INBOX = product.inbox;
  process.env.PHARE_JOURNEYS_AS_NEW = product.asNew;
  process.env.PHARE_JOURNEYS_BROWSER = browser.wsEndpoint();
};
