import { DOCUMENT, Injectable, inject } from '@angular/core';

const PLACE = 'phare.brouillon';
const SHARED = 'phare.partage';

/**
 * What a tab remembers until it is closed: the secret of the draft it writes, so that a phone that drops a page does not lose it. Nothing at all on a
 * device that is shared: that alone is remembered.
 */
@Injectable({ providedIn: 'root' })
export class TabMemory {
  private readonly store = storageOf(inject(DOCUMENT).defaultView);

  get secret(): string {
    return this.store?.getItem(PLACE) ?? '';
  }

  get shared(): boolean {
    return this.store?.getItem(SHARED) === 'oui';
  }

  remember(secret: string): void {
    if (!this.shared) this.store?.setItem(PLACE, secret);
  }

  share(shared: boolean): void {
    if (!shared) return this.store?.removeItem(SHARED);
    this.store?.setItem(SHARED, 'oui');
    this.forget();
  }

  forget(): void {
    this.store?.removeItem(PLACE);
  }
}

/** Absent where the browser forbids storage. */
function storageOf(view: Window | null): Storage | undefined {
  try {
    return view?.sessionStorage;
  } catch {
    return undefined;
  }
}
