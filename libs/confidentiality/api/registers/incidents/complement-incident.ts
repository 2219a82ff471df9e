import { Injectable } from '@nestjs/common';
import { ruleBroken, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Result, type SignedInActor } from '@phare/kernel/domain';
import { given, impossibleFacts, withFacts, type BroughtFacts } from '@phare/confidentiality/domain';
import type { ComplementDto, IncidentDto } from './incident.dto';
import { IncidentChange } from './incident-change';

/** Adds what was learned since, or corrects it, also once closed: what was written before stays. One that then misses something is open again. */
@Injectable()
export class ComplementIncident {
  constructor(private readonly change: IncidentChange) {}

  execute(actor: SignedInActor, id: string, expected: number, { note, ...body }: ComplementDto): Promise<Result<IncidentDto, Refusal>> {
    return this.change.perform(actor, { id, expected, action: 'complement_incident' }, (_, known, today) => {
      const facts = given(body as BroughtFacts);
      const wrong = impossibleFacts(withFacts(known, facts), today);
      return wrong.length > 0 ? refused(ruleBroken(...wrong)) : accepted({ kind: 'complement', facts, note });
    });
  }
}
