import { DOCUMENT, Injectable, inject, signal } from '@angular/core';

const REMEMBERED_AS = 'phare.shortcuts';

/** Whether single keys act: they can be switched off, and the device remembers it (WCAG 2.2, 2.1.4). */
@Injectable({ providedIn: 'root' })
export class Shortcuts {
  private readonly storage = storageOf(inject(DOCUMENT));
  private readonly current = signal(this.storage?.getItem(REMEMBERED_AS) !== 'off');
  readonly active = this.current.asReadonly();

  use(active: boolean): void {
    this.current.set(active);
    this.storage?.setItem(REMEMBERED_AS, active ? 'on' : 'off');
  }
}

/** The single key pressed, or null when it belongs to a field, to a combination or to an open dialog. */
export function singleKey(event: KeyboardEvent): string | null {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return null;
  const target = event.target;
  if (target instanceof Element && target.closest('input, textarea, select, [contenteditable], dialog[open]')) return null;
  return event.key;
}

/** Absent where the browser forbids storage: the choice then lasts as long as the page. */
function storageOf(document: Document): Storage | undefined {
  try {
    return document.defaultView?.localStorage;
  } catch {
    return undefined;
  }
}
