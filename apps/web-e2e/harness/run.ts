/** A product that runs: its address, and the folder where its outgoing mail lands. */
export interface RunningProduct {
  readonly url: string;
  readonly inbox: string;
}

/** What the global setup (tools/jest/journeys-up.cjs) started for this run. */
export const RUN = {
  /** The product's address. */
  url: given('PHARE_JOURNEYS_URL'),
  /** The folder where outgoing mail lands, one `.eml` file per message. */
  inbox: given('PHARE_JOURNEYS_INBOX'),
  /** The data that the product began with: another may begin with a copy. */
  asNew: given('PHARE_JOURNEYS_AS_NEW'),
  /** Where the browser listens. */
  browser: given('PHARE_JOURNEYS_BROWSER'),
};

/** What the product's clock says now: the devices of the visitors agree with it. */
export function productClock(): Date {
  const started = Date.parse(given('PHARE_JOURNEYS_STARTED'));
  return new Date(Date.parse(given('PHARE_JOURNEYS_CLOCK')) + Date.now() - started);
}

function given(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing: run the journeys with -c tools/jest/e2e.cjs`);
  return value;
}
