import { Injectable } from '@nestjs/common';
import { machineTime } from '@phare/kernel/api';

/** Machine time for what expires here (house rule 7): injected, so that a spec can let ten minutes pass without waiting. */
@Injectable()
export class MachineClock {
  now(): Date {
    return machineTime();
  }

  /** The instant `seconds` from now. */
  in(seconds: number): Date {
    return new Date(this.now().getTime() + seconds * 1000);
  }
}
