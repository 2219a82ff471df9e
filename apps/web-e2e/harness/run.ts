/** What the global setup (tools/jest/journeys-up.cjs) started for this run. */
export const RUN = {
  /** The product's address. */
  url: given('PHARE_JOURNEYS_URL'),
  /** The folder where outgoing mail lands, one `.eml` file per message. */
  inbox: given('PHARE_JOURNEYS_INBOX'),
  /** Where the browser listens. */
  browser: given('PHARE_JOURNEYS_BROWSER'),
};

/** The instant at which the product's clock started: `CLOCK` of tools/journeys/product.mjs. */
export const CLOCK = '2026-11-20T10:00:00-05:00';

function given(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing: run the journeys with -c tools/jest/e2e.cjs`);
  return value;
}
