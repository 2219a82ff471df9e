/** Where what waits to be sent is kept on a device (`libs/requests/web/intake/offline`). */
export const DEVICE_STORE = 'phare';

/** Says that something waits there. */
export const WAITING_MARK = 'phare.attente';

/** Leaves nothing that anyone wrote on the device. What the browser refuses to open holds nothing. */
export function forgetDevice(view: Window): void {
  for (const forget of [() => view.sessionStorage.clear(), () => view.localStorage.removeItem(WAITING_MARK), () => void view.indexedDB.deleteDatabase(DEVICE_STORE)]) {
    try {
      forget();
    } catch {
      continue;
    }
  }
}
