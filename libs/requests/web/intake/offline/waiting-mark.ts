import { WAITING_MARK } from '@phare/kernel/web';

/** Says whether a request waits on this device, before anything that could open it is downloaded. */
export function somethingWaits(view: Window | null): boolean {
  try {
    return view?.localStorage.getItem(WAITING_MARK) === 'oui';
  } catch {
    return false;
  }
}

export function markWaiting(view: Window | null, waits: boolean): void {
  try {
    if (waits) view?.localStorage.setItem(WAITING_MARK, 'oui');
    else view?.localStorage.removeItem(WAITING_MARK);
  } catch {
    return;
  }
}
