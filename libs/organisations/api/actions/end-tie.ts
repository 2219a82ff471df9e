import { Injectable } from '@nestjs/common';
import { Database, Installation, recordAudit, refusal, ruleBroken, statement, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Result, type SignedInActor } from '@phare/kernel/domain';
import type { TieDto } from '../dto/tie.dto';
import { TIES, type TieRow } from '../reads/list-ties';

const END = statement('tie-end', 'UPDATE tie SET until_on = $3 WHERE network_id = $1 AND id = $2');

/** Says when a tie ends. What was declared is never taken away: its dates tell since when it no longer locks. */
@Injectable()
export class EndTie {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
  ) {}

  execute(actor: SignedInActor, organisationId: string, tieId: string, until: string): Promise<Result<TieDto, Refusal>> {
    return this.database.withActor(actor, async (transaction) => {
      const tie = (await transaction.rows<TieRow>(TIES, [actor.networkId, organisationId])).find((row) => row.id === tieId.toLowerCase());
      if (!tie) return refused(refusal('not_found'));
      // Whoever is locked out does not unlock themselves.
      if (tie.personId === actor.personId) return refused(refusal('forbidden'));
      if (until < tie.from) return refused(ruleBroken({ pointer: '/until', code: 'ends_before_begins' }));
      await transaction.change(END, [actor.networkId, tie.id, until]);
      await recordAudit(transaction, { action: 'end_tie', subject: 'organisation', subjectId: organisationId, detail: { tie: tie.id } }, this.installation.now());
      return accepted({ ...tie, until });
    });
  }
}
