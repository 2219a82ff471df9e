import { Injectable } from '@nestjs/common';
import { claim, Database, Installation, newId, recordAudit, refusal, ruleBroken, type IdempotentCall, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Result, type SignedInActor } from '@phare/kernel/domain';
import { given, impossibleFacts, type IncidentFacts } from '@phare/confidentiality/domain';
import type { IncidentDto, IncidentFactsDto } from './incident.dto';
import { IncidentRegister } from './incident-register';
import { NOTE } from './incident-rows';

/** Notes an incident, with what is known of it today: all of them go to the register, serious or not (P-39.1, s. 3.8). */
@Injectable()
export class NoteIncident {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
    private readonly register: IncidentRegister,
  ) {}

  execute(actor: SignedInActor, body: IncidentFactsDto, call: IdempotentCall | null): Promise<Result<IncidentDto, Refusal>> {
    const now = this.installation.now();
    return this.database.withActor(actor, async (transaction): Promise<Result<IncidentDto, Refusal>> => {
      const facts = given(body as IncidentFacts) as IncidentFacts;
      const wrong = impossibleFacts(facts, this.installation.today());
      if (wrong.length > 0) return refused(ruleBroken(...wrong));
      const id = newId();
      const claimed = await claim(transaction, call, id, now);
      if (claimed.kind === 'reused') return refused(refusal('idempotency_key_reused'));
      if (claimed.kind === 'repeated') return accepted(await this.register.within(transaction, claimed.createdId));
      await transaction.change(NOTE, [actor.networkId, id, facts.awareOn]);
      await this.register.write(transaction, { incidentId: id, kind: 'noted', facts, note: null }, actor, now);
      await recordAudit(transaction, { action: 'note_incident', subject: 'incident', subjectId: id }, now);
      return accepted(await this.register.within(transaction, id));
    });
  }
}
