import { DEVICE_STORE } from '@phare/kernel/web';
import type { NewRequest } from '../intake.client';

/** A request that waits for the network. */
export interface Outgoing {
  readonly body: NewRequest;
  /** `Idempotency-Key`: however often it is sent, it is received once. */
  readonly key: string;
  /** Whose session it was written in; `''` without one. */
  readonly personId: string;
  /** What the service knows the draft by, to be destroyed once it is sent; `''` where it was never saved. */
  readonly draftToken: string;
}

interface Stored {
  readonly key: CryptoKey;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly text: ArrayBuffer;
}

const SHELF = 'outgoing';
const PLACE = 'one';

/**
 * Keeps the one request that waits, on the device: encrypted with a key that the browser holds and gives to nobody, so that a copy of the store's files
 * opens nothing (WebCrypto, `extractable: false`).
 */
export async function keepOutgoing(outgoing: Outgoing): Promise<void> {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const text = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(JSON.stringify(outgoing)));
  await onShelf('readwrite', (shelf) => shelf.put({ key, iv, text } satisfies Stored, PLACE));
}

export async function keptOutgoing(): Promise<Outgoing | null> {
  const stored = (await onShelf('readonly', (shelf) => shelf.get(PLACE))) as Stored | undefined;
  if (!stored) return null;
  const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: stored.iv }, stored.key, stored.text);
  return JSON.parse(new TextDecoder().decode(plain)) as Outgoing;
}

export async function forgetOutgoing(): Promise<void> {
  await onShelf('readwrite', (shelf) => shelf.delete(PLACE));
}

/** One transaction; answers once it is durable. */
async function onShelf(mode: IDBTransactionMode, work: (shelf: IDBObjectStore) => IDBRequest): Promise<unknown> {
  const database = await opened();
  try {
    const transaction = database.transaction(SHELF, mode);
    const asked = work(transaction.objectStore(SHELF));
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('the device kept nothing'));
    });
    return asked.result;
  } finally {
    database.close();
  }
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(DEVICE_STORE, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(SHELF);
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error ?? new Error('the device has no store'));
  });
}
