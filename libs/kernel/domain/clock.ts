/** The only source of business time. Instants are `Date`; civil dates are `CivilDate` (house rule 7). */
export interface Clock {
  now(): Date;
}

/** A clock that stands still until it is moved: for tests and simulations. */
export class FixedClock implements Clock {
  constructor(private instant: Date) {}

  now(): Date {
    return this.instant;
  }

  moveTo(instant: Date): void {
    this.instant = instant;
  }
}
