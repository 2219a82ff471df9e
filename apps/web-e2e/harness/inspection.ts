import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { DESK, PHONE } from './visitors';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** A page of 1 280 px read at 400 % is laid out on 320. */
const NARROWEST = 320;

/** What a theme changes: nothing but colours. */
export const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** The two layouts, the two themes: everything on a phone by night, and on a desk by day what a theme changes. */
const LOOKS = [
  { width: PHONE, colorScheme: 'dark' },
  { width: DESK, colorScheme: 'light', rules: OF_COLOURS },
] as const;

/** Looks at the page as it stands: axe on a phone and on a desk, light and dark; nothing sticks out; on public pages, thumbs reach everything. */
export async function isFine(page: Page, { ofTheTeam = false } = {}): Promise<void> {
  expect(await axeFindings(page)).toEqual([]);
  expect(await overflows(page)).toEqual([]);
  if (!ofTheTeam) expect(await smallTargets(page)).toEqual([]);
}

/** What axe finds on the page as it is now, on a phone and on a desk, light and dark; nothing that is open gets closed. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  const findings: string[] = [];
  for (const { width, colorScheme, ...only } of LOOKS) {
    await page.emulateMedia({ colorScheme });
    findings.push(...(await at(page, width, () => axe(page, only))).map((finding) => `${width} px, ${colorScheme}: ${finding}`));
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return findings;
}

export async function axe(page: Page, { rules }: { readonly rules?: string[] } = {}): Promise<readonly string[]> {
  // A page keeps axe, half a megabyte to read, as long as it is not loaded again.
  const isThere = await page.evaluate(() => 'axe' in window);
  const builder = new AxeBuilder({ page, ...(isThere ? { axeSource: 'void 0' } : {}) }).options({ resultTypes: ['violations'] }).setLegacyMode();
  const { violations } = await (rules ? builder.withRules(rules) : builder.withTags(STANDARDS)).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')} (${new URL(page.url()).pathname}): ${failureSummary}`));
}

/** What sticks out of the page sideways. */
export async function overflows(page: Page, widths: readonly number[] = [NARROWEST, PHONE]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const width of widths) {
    found.push(...(await at(page, width, () => page.evaluate(whatSticksOut))).map((what) => `${width} px, ${new URL(page.url()).pathname}: ${what}`));
  }
  return found;
}

/** The targets of a public page that a thumb would miss: under 44 px either way (WCAG 2.2, 2.5.5). */
export function smallTargets(page: Page): Promise<readonly string[]> {
  return at(page, PHONE, () => page.evaluate(whatIsSmall));
}

export async function at<Found>(page: Page, width: number, look: () => Promise<Found>, height = 740): Promise<Found> {
  const before = page.viewportSize();
  if (before?.width === width && before.height === height) return look();
  await page.setViewportSize({ width, height });
  const found = await look();
  if (before) await page.setViewportSize(before);
  return found;
}

function whatSticksOut(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const culprits = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > clientWidth + 1);
  return culprits.slice(-3).map((element) => `${element.outerHTML.slice(0, 120)} ends at ${Math.round(element.getBoundingClientRect().right)}`);
}

function whatIsSmall(): string[] {
  const LEAST = 44;
  const box = (element: Element) => element.getBoundingClientRect();
  const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: false }) && box(element).width > 1 && box(element).height > 1 && box(element).right > 0;
  // Links within a sentence are as tall as its lines (the exception of 2.5.5).
  const isInSentence = (element: Element) => element.matches('a') && (element.parentElement?.closest('p, li, dd, address')?.textContent ?? '').trim() !== (element.textContent ?? '').trim() && element.parentElement?.matches('p') === true;
  // What a thumb touches around the middle of a label may be larger than its text: the card of a choice.
  const touches = (x: number, y: number, parts: readonly Element[]) => {
    const hit = document.elementFromPoint(x, y);
    return parts.some((part) => part.contains(hit));
  };
  const reach = (element: Element) => {
    const { width, height } = box(element);
    const parts = [element, ...(element instanceof HTMLInputElement ? (element.labels ?? []) : [])];
    if (Math.min(width, height) >= LEAST || parts.length === 1) return { width, height };
    parts.at(-1)?.scrollIntoView({ block: 'center' });
    const { left, right, top, bottom } = box(parts.at(-1) ?? element);
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    // Under an open list, for now: looked at when the list is closed.
    if (!touches(x, y, parts)) return { width: LEAST, height: LEAST };
    const far = (dx: number, dy: number) => {
      let steps = 0;
      while (steps < LEAST && touches(x + dx * steps, y + dy * steps, parts)) steps += 1;
      return steps;
    };
    return { width: far(1, 0) + far(-1, 0), height: far(0, 1) + far(0, -1) };
  };
  return [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [role=option]')]
    .filter((element) => isShown(element) && !isInSentence(element))
    .map((element) => ({ element, ...reach(element) }))
    .filter(({ width, height }) => Math.min(width, height) < LEAST - 0.5)
    .map(({ element, width, height }) => `${Math.round(width)} × ${Math.round(height)}: ${element.outerHTML.slice(0, 140)}`);
}
