import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';

const PATIENCE_MS = 15_000;
const BETWEEN_LOOKS_MS = 50;

/** Looks until `accept` is satisfied; past the patience of the journeys, gives back what was last seen, for the test to say. */
export async function eventually<Value>(look: () => Promise<Value>, accept: (value: Value) => boolean, patience = PATIENCE_MS): Promise<Value> {
  const late = performance.now() + patience;
  for (;;) {
    const value = await look();
    if (accept(value) || performance.now() > late) return value;
    await pause(BETWEEN_LOOKS_MS);
  }
}

/** Waits for the page's title, as a person reads it. */
export async function reads(page: Page, heading: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
}

/** Waits for a sentence on the page, wherever it is. */
export async function sees(page: Page, sentence: string | RegExp): Promise<void> {
  await page.getByText(sentence).filter({ visible: true }).first().waitFor();
}

/** The accessible name, or the text, of what has the focus. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const here = document.activeElement;
    const label = here instanceof HTMLInputElement || here instanceof HTMLTextAreaElement ? here.labels?.[0]?.textContent : undefined;
    return (label ?? here?.textContent ?? '').replace(/\s+/g, ' ').trim();
  });
}
