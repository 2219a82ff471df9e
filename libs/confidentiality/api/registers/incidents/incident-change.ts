import { Injectable } from '@nestjs/common';
import { Database, Installation, recordAudit, refusal, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type CivilDate, type Result, type SignedInActor } from '@phare/kernel/domain';
import { missingOf, withFacts, type BroughtFacts, type IncidentFacts } from '@phare/confidentiality/domain';
import type { IncidentDto } from './incident.dto';
import { IncidentRegister, type NewEntry } from './incident-register';
import { CHANGE, HELD } from './incident-rows';

/** What was read of the incident, and by whom it is changed. */
export interface ChangedIncident {
  readonly id: string;
  readonly expected: number;
  /** As the audit calls it. */
  readonly action: 'complement_incident' | 'close_incident';
}

/** The entry that a change adds; or why not. `known` is all that was known before it. */
export type Adding = (incident: IncidentDto, known: IncidentFacts, today: CivilDate) => Result<Omit<NewEntry, 'incidentId'>, Refusal>;

/** What adding to an incident and closing it have in common: held, at the version read, an entry more and a line in the audit. */
@Injectable()
export class IncidentChange {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
    private readonly register: IncidentRegister,
  ) {}

  perform(actor: SignedInActor, { id, expected, action }: ChangedIncident, adding: Adding): Promise<Result<IncidentDto, Refusal>> {
    const now = this.installation.now();
    return this.database.withActor(actor, async (transaction): Promise<Result<IncidentDto, Refusal>> => {
      const held = await transaction.first<{ version: number; closedAt: Date | null }>(HELD, [actor.networkId, id]);
      if (!held) return refused(refusal('not_found'));
      if (held.version !== expected) return refused(refusal('stale_version'));
      const before = await this.register.within(transaction, id);
      const known = before.facts as IncidentFacts;
      const added = adding(before, known, this.installation.today());
      if (!added.ok) return added;
      const facts = withFacts(known, added.value.facts as BroughtFacts);
      const closed = missingOf(facts).length === 0 && (added.value.kind === 'closing' || held.closedAt !== null);
      await this.register.write(transaction, { incidentId: id, ...added.value }, actor, now);
      await transaction.change(CHANGE, [actor.networkId, id, facts.awareOn, closed ? (held.closedAt ?? now) : null]);
      await recordAudit(transaction, { action, subject: 'incident', subjectId: id, detail: { version: expected + 1 } }, now);
      return accepted(await this.register.within(transaction, id));
    });
  }
}
