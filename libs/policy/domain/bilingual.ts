import type { Locale } from '@phare/kernel/domain';

/** The same words in both languages, as policy files write them. French is the reference; English is a translation. */
export type Bilingual = Readonly<Record<Locale, string>>;
