/** What the product does by itself within a minute of a confirmation: the page is read again until it says so. */
export const inAMinute = (address, words) => async (page, scene) => {
  await page.goto(address(scene));
  for (let seconds = 0; seconds < 75; seconds += 3) {
    const said = await page.getByText(words).first().waitFor({ timeout: 3000 }).then(() => true, () => false);
    if (said) return;
    await page.reload();
  }
  throw new Error(`never said: ${words}`);
};
