import { DOCUMENT, Injectable, effect, inject, signal } from '@angular/core';
import { DEFAULT_LOCALE, LOCALES, type Locale, localeOf } from '@phare/kernel/domain';

const REMEMBERED_AS = 'phare.locale';

/** The language of the screens: one signal, changed without reloading, so that nothing typed is lost. */
@Injectable({ providedIn: 'root' })
export class Language {
  private readonly document = inject(DOCUMENT);
  private readonly current = signal<Locale>(this.initial());

  readonly locale = this.current.asReadonly();

  constructor() {
    effect(() => (this.document.documentElement.lang = this.locale()));
  }

  /** Speaks this language from now on, on this device. */
  change(locale: Locale): void {
    this.current.set(locale);
    this.storage()?.setItem(REMEMBERED_AS, locale);
  }

  /** The page says what its network offers: where that is French alone, the theme hides the switch. */
  private initial(): Locale {
    if (this.document.documentElement.dataset['languages'] === DEFAULT_LOCALE) return DEFAULT_LOCALE;
    const remembered = this.storage()?.getItem(REMEMBERED_AS);
    const known = LOCALES.find((locale) => locale === remembered);
    return known ?? localeOf(this.document.defaultView?.navigator.languages?.join(',') ?? DEFAULT_LOCALE);
  }

  /** Absent where the browser forbids storage: the language then lasts as long as the page. */
  private storage(): Storage | undefined {
    try {
      return this.document.defaultView?.localStorage;
    } catch {
      return undefined;
    }
  }
}
