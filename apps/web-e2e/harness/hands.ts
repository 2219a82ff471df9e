import type { Locator, Page } from 'playwright-core';
import { did, hasKeyboardAlone, reach } from './keyboard';
import { eventually } from './waiting';

const MOST_ARROWS = 20;

/** Follows a link, presses a button, opens what is folded. */
export async function press(control: Locator): Promise<void> {
  if (!hasKeyboardAlone(control.page())) return control.click();
  await reach(control);
  did(control.page(), `Enter on ${String(control)}`);
  await control.page().keyboard.press('Enter');
}

/** Checks a box, or one choice among several. */
export async function tick(choice: Locator): Promise<void> {
  const page = choice.page();
  if (!hasKeyboardAlone(page)) return choice.check();
  if (await choice.isChecked()) return;
  await reach(choice);
  did(page, `the choice of ${String(choice)}`);
  const isAmongOthers = await choice.evaluate((input) => input.matches('[type=radio]'));
  if (isAmongOthers) await arrowTo(choice);
  if (!(await choice.isChecked())) await page.keyboard.press('Space');
  expect(await choice.isChecked()).toBe(true);
}

async function arrowTo(radio: Locator): Promise<void> {
  for (let arrows = 0; arrows < MOST_ARROWS; arrows += 1) {
    if (await radio.evaluate((input) => input === document.activeElement)) return;
    await radio.page().keyboard.press('ArrowDown');
  }
  throw new Error(`No arrow leads to ${String(radio)}`);
}

/** Types in a field, in the place of what it holds. */
export async function write(field: Locator, words: string): Promise<void> {
  const page = field.page();
  if (!hasKeyboardAlone(page)) return field.fill(words);
  await reach(field);
  did(page, `typing in ${String(field)}`);
  if (await field.inputValue()) await page.keyboard.press('Control+A');
  // Letters that Playwright's keyboard has no key for, like « É », come without one: this key says whose hands they come from.
  await page.keyboard.press('Shift');
  await page.keyboard.type(words);
  expect(await field.inputValue()).toBe(words);
}

/** Types the beginning of a name, and takes the one that is meant from the list. */
export async function pick(field: Locator, typed: string, name: string): Promise<void> {
  const page = field.page();
  const option = page.getByRole('option', { name });
  if (!hasKeyboardAlone(page)) {
    await field.pressSequentially(typed);
    return option.click();
  }
  await write(field, typed);
  await option.waitFor();
  for (let arrows = 0; arrows < MOST_ARROWS && (await option.getAttribute('aria-selected')) !== 'true'; arrows += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await eventually(() => field.inputValue(), (value) => value === name)).toBe(name);
}

/** Gives a file to a control; the window where it is chosen is the machine's own. */
export async function hand(control: Locator, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  if (hasKeyboardAlone(control.page())) await reach(control);
  did(control.page(), `a file given to ${String(control)}`);
  await control.setInputFiles(file);
}

/** Sends a form from wherever one is in it, as its page says. */
export async function sendByKey(page: Page): Promise<void> {
  did(page, 'Control+Enter');
  await page.keyboard.press('Control+Enter');
}
