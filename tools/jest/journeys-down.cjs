// Jest global teardown: stops what journeys-up.cjs started.
module.exports = async () => {
  await globalThis.phareJourneys?.browser.close();
  await globalThis.phareJourneys?.product.stop();
};
