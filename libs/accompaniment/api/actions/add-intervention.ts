import { Injectable } from '@nestjs/common';
import { ruleBroken, statement, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Result } from '@phare/kernel/domain';
import { correctionRefusal, type EntryFacts } from '@phare/accompaniment/domain';
import { PolicyVersions } from '@phare/policy/api';
import { RequestAction, type ActedOn, type ActionCall, type Change, type Found } from '@phare/requests/api';
import type { InterventionDto } from '../dto/journal.dto';
import { Journal, toldOf } from './journal';

/** What the caller may read of the journal: what is under seal is its author's and the keeper's. */
const CORRECTED = statement(
  'intervention-to-correct',
  `SELECT i.author_id AS "authorId", i.recorded_at AS "recordedAt", i.visibility, EXISTS (SELECT FROM intervention c WHERE c.network_id = i.network_id AND c.corrects_id = i.id) AS corrected
     FROM intervention i WHERE i.network_id = $1 AND i.request_id = $2 AND i.id = $3 AND (i.visibility <> 'sealed' OR $4::uuid IN (i.author_id, $5::uuid))`,
);

/** Adds an entry to the journal; or corrects one, which stays. Under seal, the timeline says that there is one, and no word of it. */
@Injectable()
export class AddIntervention {
  constructor(
    private readonly action: RequestAction,
    private readonly policies: PolicyVersions,
    private readonly journal: Journal,
  ) {}

  execute(call: ActionCall, body: InterventionDto): Promise<Result<ActedOn, Refusal>> {
    return this.action.perform(call, { does: 'intervene', carryOut: (found) => this.carryOut(found, call.actor.personId, body) });
  }

  private async carryOut(found: Found, authorId: string, body: InterventionDto): Promise<Result<Change, Refusal>> {
    const { visibility, note, corrects = null } = body;
    const checked = await this.journal.checked(found.row, body, found.now);
    if (!checked.ok) return checked;
    const against = corrects ? await this.correction(found, authorId, { corrects, visibility }) : null;
    if (against) return refused(against);
    await this.journal.add(found, checked.value.happenedAt, { id: found.createdId, authorId, work: body, visibility, note, corrects });
    const detail = { ...toldOf(found.createdId, body), visibility, ...(corrects ? { corrects } : {}) };
    return accepted({ entry: { kind: 'intervention', text: visibility === 'sealed' ? null : note, internal: visibility !== 'shared', detail } });
  }

  private async correction({ transaction, row, now }: Found, by: string, { corrects, visibility }: Pick<InterventionDto, 'visibility'> & { corrects: string }): Promise<Refusal | null> {
    const keeper = row.sealed ? row.keeper_id : null;
    const entry = await transaction.first<EntryFacts & Record<string, unknown>>(CORRECTED, [transaction.actor.networkId, row.id, corrects, by, keeper]);
    if (!entry) return ruleBroken({ pointer: '/corrects', code: 'unknown_entry' });
    const { journalFixedAfterHours: fixedAfterHours } = (await this.policies.keptBy(row)).policy.rules.accompaniment;
    const code = correctionRefusal(entry, { by, visibility, now, fixedAfterHours });
    return code && ruleBroken({ pointer: code === 'other_visibility' ? '/visibility' : '/corrects', code });
  }
}
