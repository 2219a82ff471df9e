import { Injectable } from '@nestjs/common';
import type { Refusal } from '@phare/kernel/api';
import { accepted, refused, type Result, type SignedInActor } from '@phare/kernel/domain';
import { registerRefusal } from '../register-refusal';
import type { IncidentDto } from './incident.dto';
import { IncidentChange } from './incident-change';

/** Closes an incident whose entry in the register is complete (Regulation, r. 3.1, s. 7). */
@Injectable()
export class CloseIncident {
  constructor(private readonly change: IncidentChange) {}

  execute(actor: SignedInActor, id: string, expected: number): Promise<Result<IncidentDto, Refusal>> {
    return this.change.perform(actor, { id, expected, action: 'close_incident' }, ({ closedAt, missing }) => {
      if (closedAt !== null) return refused(registerRefusal('incident_closed'));
      return missing.length > 0 ? refused(registerRefusal('incident_incomplete', missing)) : accepted({ kind: 'closing', facts: {}, note: null });
    });
  }
}
