import { DOCUMENT } from '@angular/common';
import { InjectionToken, inject } from '@angular/core';

/** Opens a stream of server-sent events; nothing where the browser has none. */
export const OPEN_EVENT_SOURCE = new InjectionToken<(url: string) => EventSource | null>('how a stream of events is opened', {
  providedIn: 'root',
  factory: () => {
    const Source = inject(DOCUMENT).defaultView?.EventSource;
    return (url) => (Source ? new Source(url) : null);
  },
});
