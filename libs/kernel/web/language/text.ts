import { type Signal, computed, inject } from '@angular/core';
import type { Catalogue, SameKeys } from '@phare/kernel/domain';
import { frenchSpacing } from './french-spacing';
import { Language } from './language';

/**
 * The sentences of a catalogue in the language of the screen, French spacing applied.
 * Call it where `inject()` may be called: `readonly t = text(SUBJECT_TEXT)`, then `{{ t().title }}`.
 */
export function text<French>(sentences: Catalogue<French>): Signal<SameKeys<French>> {
  const language = inject(Language);
  return computed(() => (language.locale() === 'fr-CA' ? (spaced(sentences['fr-CA']) as SameKeys<French>) : sentences['en-CA']));
}

/** The same for what is not a catalogue: a formatted file, the policy that the API gives, a test. */
export function spaced<Part>(part: Part): Part {
  if (typeof part === 'string') return frenchSpacing(part) as Part;
  if (typeof part === 'function') return ((values: unknown) => frenchSpacing(part(values))) as Part;
  if (Array.isArray(part)) return part.map(spaced) as Part;
  if (part === null || typeof part !== 'object') return part;
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, spaced(value)])) as Part;
}
