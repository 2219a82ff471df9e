import type { BrowserContext, Locator, Page } from 'playwright-core';
import { eventually } from './waiting';

const MOST_TRIES = 30;
const WHILE_IT_SETTLES_MS = 3000;

const alone = new WeakSet<BrowserContext>();
const lastDeeds = new WeakMap<Page, string>();

/** From now on these pages are worked by keyboard alone: a pointer, or words that no key brought, are written in the console, which is a fault. */
export async function byKeyboardAlone(context: BrowserContext): Promise<void> {
  alone.add(context);
  await context.addInitScript(watchHands);
}

/** Whether whoever is in front of this page has a keyboard and nothing else. */
export const hasKeyboardAlone = (page: Page): boolean => alone.has(page.context());

/** Kept for the day when the focus is found lost: after what. */
export function did(page: Page, what: string): void {
  lastDeeds.set(page, what);
}

/** Brings the focus to a control, or to the chosen one of its radio group, with Tab or Shift+Tab; it is then in sight (WCAG 2.2, 2.4.11) within a ring (2.4.7). */
export async function reach(target: Locator): Promise<void> {
  const page = target.page();
  await target.waitFor();
  await eventually(() => target.isEnabled(), Boolean);
  await keepsFocus(page);
  for (let tries = 1; tries < MOST_TRIES; tries += 1) {
    const { here, steps } = await target.evaluate(wayTo);
    if (here) return isSeen(page, target);
    // The way is reckoned: where it was wrong, in smaller and smaller steps.
    await tab(page, Math.sign(steps) * Math.ceil(Math.abs(steps) / tries));
  }
  throw new Error(`Tab does not lead to ${String(target)}: it stays at ${await page.evaluate(whatHasFocus)}`);
}

async function tab(page: Page, steps: number): Promise<void> {
  if (steps < 0) await page.keyboard.down('Shift');
  await Promise.all(Array.from({ length: Math.abs(steps) }, () => page.keyboard.press('Tab')));
  if (steps < 0) await page.keyboard.up('Shift');
}

/** What had the focus may go away: the focus then goes somewhere else than back to the top. */
export async function keepsFocus(page: Page): Promise<void> {
  const lost = await eventually(() => page.evaluate(isLost), (isIt) => !isIt, WHILE_IT_SETTLES_MS);
  if (lost) throw new Error(`The focus is lost after ${lastDeeds.get(page) ?? 'the page opened'} (${new URL(page.url()).pathname})`);
}

async function isSeen(page: Page, target: Locator): Promise<void> {
  // A page that has just been shown may still be on its way to what has the focus.
  const wrong = await eventually(() => target.evaluate(whatHides), (found) => found === '', WHILE_IT_SETTLES_MS);
  if (wrong) throw new Error(`${String(target)} has the focus, and ${wrong} (${new URL(page.url()).pathname}, after ${lastDeeds.get(page) ?? 'the page opened'})`);
}

/** How many keys were pressed on the page since it opened, beyond the text itself. */
export const keystrokes = (page: Page): Promise<number> => page.evaluate(() => Number(document.documentElement.dataset['keystrokes'] ?? 0));

function watchHands(): void {
  let keyedIn: EventTarget | null = null;
  addEventListener('pointerdown', ({ isTrusted, target }) => isTrusted && console.error(`a pointer was used on ${(target as Element).outerHTML.slice(0, 120)}`), true);
  addEventListener('keyup', ({ target }) => void (keyedIn = target), true);
  addEventListener('keydown', ({ target, key, ctrlKey }) => {
    keyedIn = target;
    const { dataset } = document.documentElement;
    const isText = key.length === 1 && !ctrlKey && (target as Element).matches('textarea, input:not([type=radio], [type=checkbox])');
    if (!isText && key !== 'Control' && key !== 'Shift') dataset['keystrokes'] = String(Number(dataset['keystrokes'] ?? 0) + 1);
  }, true);
  addEventListener('input', ({ isTrusted, target }) => {
    if (isTrusted && keyedIn !== target && (target as Element).matches('textarea, input:not([type=radio], [type=checkbox], [type=file])')) console.error(`no key was pressed in ${(target as Element).outerHTML.slice(0, 120)}`);
  }, true);
  addEventListener('focusin', () => (document.documentElement.dataset['hadFocus'] = ''), true);
}

const isLost = (): boolean => 'hadFocus' in document.documentElement.dataset && document.activeElement === document.body;

function whatHasFocus(): string {
  return document.activeElement?.outerHTML.slice(0, 160) ?? 'nothing';
}

/** How many stops of Tab there are from the focus to a control, in the order of the document; back, when negative. */
function wayTo(target: Element): { here: boolean; steps: number } {
  const groupOf = (element: Element) => (element instanceof HTMLInputElement && element.type === 'radio' ? [...(element.form ?? document).querySelectorAll<HTMLInputElement>(`input[type=radio][name="${CSS.escape(element.name)}"]`)] : []);
  const isStop = (element: Element) => {
    const others = groupOf(element);
    const entry = others.find(({ checked }) => checked) ?? others[0] ?? element;
    return entry === element && (element as HTMLElement).tabIndex >= 0 && !element.matches(':disabled') && !element.closest('[inert]') && element.checkVisibility({ visibilityProperty: true });
  };
  const from = document.activeElement ?? document.body;
  const group = groupOf(target);
  if (from === target || group.some((each) => each === from)) return { here: true, steps: 0 };
  const scope = [...document.querySelectorAll('dialog:modal')].at(-1) ?? document;
  const stops = [...scope.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')].filter(isStop);
  const to = stops.findIndex((stop) => stop === target || group.some((each) => each === stop));
  // From the first stop after what has the focus, which may be a title, hence no stop itself.
  const next = stops.findIndex((stop) => from.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING && stop !== from);
  const after = next < 0 ? stops.length : next;
  if (to < 0) return { here: false, steps: 1 };
  const before = stops.includes(from) ? after - 1 : after;
  return { here: false, steps: to >= after ? to - after + 1 : to - before };
}

/** Why someone would not see that this control has the focus; nothing when they would. */
function whatHides(target: Element): string {
  const { innerWidth, innerHeight } = window;
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) return `the page is ${scrollWidth - clientWidth} px wider than the screen`;
  const around = (element: Element | null, left: number): Element[] => (element && left > 0 ? [element, ...around(element.parentElement, left - 1)] : []);
  const focus = document.activeElement ?? target;
  const isRinged = (element: Element) => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !/, 0\)$/.test(outlineColor);
  };
  const labels = focus instanceof HTMLInputElement ? [...(focus.labels ?? [])] : [];
  const ringed = [...around(focus, 4), ...labels].find(isRinged);
  if (!ringed) return 'has no ring';
  const { left, top, right, bottom } = ringed.getBoundingClientRect();
  const inside = (low: number, high: number, least: number, most: number) => [0.5, 0.1, 0.9].map((share) => low + (high - low) * share).filter((at) => at >= least && at < most);
  const points = inside(left, right, 0, innerWidth).flatMap((x) => inside(top, bottom, 0, innerHeight).map((y) => [x, y] as const));
  if (points.length === 0) return 'is out of the screen';
  const isOnTop = ([x, y]: readonly [number, number]) => {
    const hit = document.elementFromPoint(x, y);
    return hit !== null && (ringed.contains(hit) || labels.some((label) => label.contains(hit)) || hit.contains(ringed));
  };
  return points.some(isOnTop) ? '' : 'is covered';
}
