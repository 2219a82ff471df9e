import type { Page, Request } from 'playwright-core';
import { eventually } from './waiting';

const waitedFor = new WeakMap<Page, Set<Request>>();

/** From now on it is known what this page waits for; a stream never ends. */
export function watchCalls(page: Page): void {
  const calls = new Set<Request>();
  waitedFor.set(page, calls);
  page.on('request', (call) => void (call.resourceType() === 'eventsource' || calls.add(call)));
  const ended = (call: Request) => void calls.delete(call);
  page.on('requestfinished', ended).on('requestfailed', ended);
}

/** Waits for all that the page has asked for: the browser's « networkidle » comes once, with the first idle moment of a page. */
export async function hasItsAnswers(page: Page): Promise<void> {
  const calls = waitedFor.get(page);
  const left = await eventually(async () => [...(calls ?? [])].map((call) => call.url()), ({ length }) => length === 0);
  expect(left).toEqual([]);
}
