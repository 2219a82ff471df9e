/** Browsers encrypt on https only; a federation may run Phare on its own network without it, and drafts then stay in the page. */
export const canEncrypt = (): boolean => globalThis.crypto?.subtle !== undefined;
