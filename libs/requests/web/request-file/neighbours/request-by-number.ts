import { Injectable, inject } from '@angular/core';
import type { Problem } from '@phare/kernel/web';
import { firstValueFrom } from 'rxjs';
import { requestNumber } from '../../ended/request-number';
import { TeamRequests } from '../team-requests.client';

/** Finds a request by its public number, among those in sight: the frame of a sealed one included. */
@Injectable({ providedIn: 'root' })
export class RequestByNumber {
  private readonly client = inject(TeamRequests);

  /** Its id; null when there is none in sight. */
  async find(typed: string): Promise<string | null> {
    const number = requestNumber(typed);
    if (!number) return null;
    const { items } = await firstValueFrom(this.client.page({ view: 'all', q: number }));
    return items.find((item) => item.number === number)?.id ?? null;
  }

  /** The refusal of a field, in the form of the API’s: a number that finds nothing. */
  notFound(pointer: string, message: string): Problem {
    return { title: message, status: 422, detail: message, code: 'rule_broken', errors: [{ pointer, code: 'unknown_request', message }], missing: [] };
  }
}
