import { DOCUMENT, inject } from '@angular/core';

/** What the mailed link holds: in the fragment of the address, which no server is sent. Empty when the page was opened without a link. */
export const linkToken = (): string => decodeURIComponent(inject(DOCUMENT).location.hash.slice(1));
