import { Injectable } from '@angular/core';
import type { Clock } from '@phare/kernel/domain';

/** The only clock of the screens (house rule 7): the device's time. What is late is always said by the API; this only counts the days left. */
@Injectable({ providedIn: 'root' })
export class BrowserClock implements Clock {
  now(): Date {
    return new Date(performance.timeOrigin + performance.now());
  }
}
