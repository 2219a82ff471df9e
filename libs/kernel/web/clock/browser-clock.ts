import { DOCUMENT, Injectable, inject } from '@angular/core';
import { instant, type Clock } from '@phare/kernel/domain';

/**
 * The only clock of the screens (house rule 7): the device's time, or that of a demonstration, which the page says. What is late is always said by the API;
 * this only counts the days left.
 */
@Injectable({ providedIn: 'root' })
export class BrowserClock implements Clock {
  /** Where the page says what time it is: in a demonstration, whose time can be moved. */
  readonly demonstrates: boolean;
  private readonly offset: number;

  constructor() {
    const said = instant(inject(DOCUMENT).querySelector<HTMLMetaElement>('meta[name="demonstration-now"]')?.content ?? '');
    this.demonstrates = said !== null;
    this.offset = said ? said.getTime() - deviceTime() : 0;
  }

  now(): Date {
    return new Date(deviceTime() + this.offset);
  }
}

const deviceTime = (): number => performance.timeOrigin + performance.now();
