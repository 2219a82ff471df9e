import type { JSHandle, Page } from 'playwright-core';
import { at, overflows } from './inspection';

/** 1 280 × 1 024 read at 400 %: what is left of the window, in CSS pixels (WCAG 2.2, 1.4.10). */
const ZOOMED = { width: 320, height: 256 };

/** The page read at 400 %: nothing asks to scroll both ways, nothing is cut, and what stays in place leaves most of the window to the text. */
export async function magnified(page: Page): Promise<readonly string[]> {
  const cut = await at(page, ZOOMED.width, () => page.evaluate(whatIsCut), ZOOMED.height);
  return [...(await overflows(page)), ...cut.map((what) => `400 %: ${what}`)];
}

/** In the colours that the reader chose: what is chosen or current still differs from its neighbours, and drawings are still seen. */
export async function inForcedColours(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ forcedColors: 'active' });
  const found = await page.evaluate(whatForcedColoursLose);
  await page.emulateMedia({ forcedColors: 'none' });
  return found.map((what) => `forced colours: ${what}`);
}

/** What still moves for whoever asked that nothing does. */
export async function movements(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const AT_ONCE_MS = 10;
    return document
      .getAnimations()
      .filter(({ effect }) => Number(effect?.getComputedTiming().duration) > AT_ONCE_MS)
      .map((animation) => `moves: ${animation.effect instanceof KeyframeEffect ? animation.effect.target?.outerHTML.slice(0, 120) : ''}`);
  });
}

/** Goes through the first controls with the Tab key, of the page in forced colours and of what it is for in ours: each shows where the keyboard is, by a ring that it has not otherwise (WCAG 2.2, 2.4.7). */
export async function focusIsSeen(page: Page): Promise<readonly string[]> {
  const before = await page.evaluateHandle(() => document.activeElement);
  await page.emulateMedia({ forcedColors: 'active' });
  const inForced = await unseenFocus(page, 4);
  await page.emulateMedia({ forcedColors: 'none' });
  await page.locator('main').evaluate((main) => main.focus({ preventScroll: true }));
  const inOurs = await unseenFocus(page, 8);
  await before.evaluate((element) => element instanceof HTMLElement && element.focus());
  return [...inForced.map((what) => `forced colours: ${what}`), ...inOurs];
}

async function unseenFocus(page: Page, stops: number): Promise<readonly string[]> {
  const unseen: string[] = [];
  let last: Stop | null = null;
  for (let stop = 0; stop <= stops; stop += 1) {
    await page.keyboard.press('Tab');
    if (last && !(await showsItsFocus(last))) unseen.push(`no focus ring (${last.ring || 'none'}): ${await last.control.evaluate((control) => control.outerHTML.slice(0, 120))}`);
    const control: JSHandle<Element> = await page.evaluateHandle(() => document.activeElement ?? document.body);
    last = { control, ring: await control.evaluate(ringOf) };
  }
  return unseen;
}

interface Stop {
  readonly control: JSHandle<Element>;
  /** As it was with the focus. */
  readonly ring: string;
}

/** What kept the focus, or is gone, tells nothing of how it looks without. */
async function showsItsFocus({ control, ring }: Stop): Promise<boolean> {
  const tellsNothing = await control.evaluate((here) => here === document.body || here === document.activeElement || !here.isConnected);
  return tellsNothing || (ring !== '' && ring !== (await control.evaluate(ringOf)));
}

/** The lines around a control, or around what stands for it; nothing when there is none to be seen. */
function ringOf(control: Element): string {
  return [control, control.closest('.ph-card-choice, .ph-file')]
    .filter((each) => each !== null)
    .map((each) => {
      const { outlineStyle, outlineWidth, outlineColor, outlineOffset, boxShadow } = getComputedStyle(each);
      const outline = outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2 ? '' : `${outlineWidth} ${outlineColor} at ${outlineOffset}`;
      return `${outline} ${boxShadow === 'none' ? '' : boxShadow}`.trim();
    })
    .join(' ')
    .trim();
}

function whatIsCut(): string[] {
  const MOST = 0.5;
  const MARGIN = 1;
  const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > MARGIN;
  const all = [...document.querySelectorAll('body *')].filter((element) => isShown(element) && !element.closest('svg'));
  const holdsText = (element: Element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '');
  const hides = (element: Element, axis: 'overflowX' | 'overflowY') => ['hidden', 'clip'].includes(getComputedStyle(element)[axis]);
  // What is only for screen readers is one pixel wide.
  const cut = all.filter((element) => holdsText(element) && element.clientWidth > MARGIN && ((hides(element, 'overflowX') && element.scrollWidth > element.clientWidth + MARGIN) || (hides(element, 'overflowY') && element.scrollHeight > element.clientHeight + MARGIN)));
  const stays = all.filter((element) => ['fixed', 'sticky'].includes(getComputedStyle(element).position) && !element.closest('dialog'));
  const covered = stays.filter((element) => element.getBoundingClientRect().height > innerHeight * MOST && getComputedStyle(element).pointerEvents !== 'none');
  return [...cut.map((element) => `cut: ${element.outerHTML.slice(0, 120)}`), ...covered.map((element) => `covers ${Math.round(element.getBoundingClientRect().height)} px of ${innerHeight}: ${element.outerHTML.slice(0, 120)}`)];
}

function whatForcedColoursLose(): string[] {
  const SEEN = ['backgroundColor', 'color', 'outlineStyle', 'outlineColor', 'borderBottomColor', 'borderBottomStyle', 'borderBottomWidth', 'borderLeftColor', 'borderLeftWidth', 'textDecorationLine', 'fontWeight'] as const;
  const looks = (element: Element) => SEEN.map((property) => getComputedStyle(element)[property]).join(' ');
  const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > 1;
  const boxOf = (element: Element) => element.closest('.ph-card-choice') ?? element;
  const isMarked = (element: Element) => element.matches('[aria-current]:not([aria-current=false]), [aria-selected=true], .ph-card-choice:has(:checked)');
  const neighbours = (element: Element) => [...(element.closest('ul, ol, nav, tbody, fieldset, [role=listbox], [role=grid]')?.querySelectorAll(element.tagName) ?? [])].filter((each) => each.className.split(' ')[0] === element.className.split(' ')[0]);
  const marked = [...document.querySelectorAll('[aria-current], [aria-selected=true], .ph-card-choice :checked')].map(boxOf).filter((element) => isMarked(element) && isShown(element));
  const alike = marked.filter((element) => neighbours(element).some((other) => !isMarked(other) && isShown(other) && looks(other) === looks(element)));

  const luminance = (colour: string) => (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map((part) => (Number(part) / 255) ** 2.2).reduce((sum, part, index) => sum + part * ([0.2126, 0.7152, 0.0722][index] ?? 0), 0);
  const isClear = (colour: string) => colour === 'none' || colour === 'transparent' || /^rgba\(.*, 0\)$/.test(colour);
  const ground = (element: Element | null): string => {
    if (!element) return 'rgb(255, 255, 255)';
    const { backgroundColor } = getComputedStyle(element);
    return isClear(backgroundColor) ? ground(element.parentElement) : backgroundColor;
  };
  const stands = (colour: string, on: number) => colour.startsWith('url') || (!isClear(colour) && (Math.max(luminance(colour), on) + 0.05) / (Math.min(luminance(colour), on) + 0.05) >= 3);
  const isDrawn = (drawing: Element) => {
    const on = luminance(ground(drawing));
    return [...drawing.querySelectorAll('path, circle, rect, line, text')].some((shape) => stands(getComputedStyle(shape).stroke, on) || stands(getComputedStyle(shape).fill, on));
  };
  const vanished = [...document.querySelectorAll('svg')].filter((drawing) => isShown(drawing) && drawing.getBoundingClientRect().height > 1 && drawing.querySelector('path, circle, rect, text') && !isDrawn(drawing));
  return [...alike.map((element) => `looks like its neighbours: ${element.outerHTML.slice(0, 140)}`), ...vanished.map((drawing) => `not seen: ${drawing.outerHTML.slice(0, 140)}`)];
}
