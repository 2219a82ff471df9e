import { type AnotherProduct, startProductOn } from './another-product';

/** Starts the built product as an operator does for the first time: in production, on nothing. No clock is lent to production. */
export const startEmptyProduct = (): Promise<AnotherProduct> => startProductOn(() => ({ PHARE_MODE: 'production', PHARE_CLOCK: '' }));

/** The code that it prints for whoever sets it up. */
export function codePrinted(printed: string): string {
  const code = /(?:[0-9a-z]{4}-){7}[0-9a-z]{4}/.exec(printed)?.[0];
  if (!code) throw new Error(`no setup code in ${printed}`);
  return code;
}
