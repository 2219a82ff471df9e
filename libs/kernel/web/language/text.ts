import { type Signal, computed, inject } from '@angular/core';
import type { Catalogue, Locale, SameKeys } from '@phare/kernel/domain';
import { frenchSpacing, keptTogether } from './french-spacing';
import { Language } from './language';

/**
 * The sentences of a catalogue in the language of the screen, spaced as that language is.
 * Call it where `inject()` may be called: `readonly t = text(SUBJECT_TEXT)`, then `{{ t().title }}`.
 */
export function text<French>(sentences: Catalogue<French>): Signal<SameKeys<French>> {
  const language = inject(Language);
  return computed(() => spaced(sentences[language.locale()] as SameKeys<French>, language.locale()));
}

/** The same for what is not a catalogue: a formatted file, the policy that the API gives, a test. */
export function spaced<Part>(part: Part, locale: Locale = 'fr-CA'): Part {
  const space = locale === 'fr-CA' ? frenchSpacing : keptTogether;
  if (typeof part === 'string') return space(part) as Part;
  if (typeof part === 'function') return ((values: unknown) => space(part(values))) as Part;
  if (Array.isArray(part)) return part.map((each: unknown) => spaced(each, locale)) as Part;
  if (part === null || typeof part !== 'object') return part;
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, spaced(value, locale)])) as Part;
}
