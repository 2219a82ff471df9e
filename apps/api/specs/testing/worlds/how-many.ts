import { environment } from '@phare/kernel/api';

const IN_EVERY_RUN = 300;

const numberOf = (name: string): number | undefined => {
  const value = environment()[name];
  return value === undefined ? undefined : Number(value);
};

/** How many worlds the property tests look at: 300, or `PHARE_TEST_WORLDS` (`npm run check:mutation` looks at 10 000). */
export const worldsToTry = (): number => numberOf('PHARE_TEST_WORLDS') ?? IN_EVERY_RUN;

/** Where chance begins: anywhere, or where a failure said it began (`PHARE_TEST_SEED`). */
export const seedToTry = (): number => numberOf('PHARE_TEST_SEED') ?? Math.floor(Math.random() * 2 ** 31);
