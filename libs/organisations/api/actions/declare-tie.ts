import { Injectable } from '@nestjs/common';
import { Database, Installation, newId, recordAudit, refusal, ruleBroken, statement, type Refusal } from '@phare/kernel/api';
import { accepted, isCoordination, refused, type Result, type SignedInActor } from '@phare/kernel/domain';
import type { NewTieDto, TieDto } from '../dto/tie.dto';
import { TIES, type TieRow } from '../reads/list-ties';
import { personExists } from '../storage/people';
import { givenPeriod, periodRefusal } from './given-period';

const ADD = statement('tie-add', 'INSERT INTO tie (network_id, id, person_id, organisation_id, nature, from_on, until_on, declared_by_id, declared_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)');
const ORGANISATION = statement('tie-organisation', 'SELECT id FROM organisation WHERE network_id = $1 AND id = $2');

/** Declares what ties someone to an organisation: from its first day on they are locked out of its requests, in lists, counts and search alike (domain.md §8). */
@Injectable()
export class DeclareTie {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
  ) {}

  execute(actor: SignedInActor, organisationId: string, body: NewTieDto): Promise<Result<TieDto, Refusal>> {
    const personId = body.personId?.toLowerCase() ?? actor.personId;
    return this.database.withActor(actor, async (transaction) => {
      if (personId !== actor.personId && !isCoordination(actor)) return refused(refusal('forbidden'));
      if (!(await transaction.first(ORGANISATION, [actor.networkId, organisationId]))) return refused(refusal('not_found'));
      if (!(await personExists(transaction, personId))) return refused(ruleBroken({ pointer: '/personId', code: 'unknown_person' }));
      const period = givenPeriod(body);
      const problem = periodRefusal(period, []);
      if (problem) return refused(problem);
      const id = newId();
      const now = this.installation.now();
      await transaction.change(ADD, [actor.networkId, id, personId, organisationId, body.nature, period.from, period.until, actor.personId, now]);
      await recordAudit(transaction, { action: 'declare_tie', subject: 'organisation', subjectId: organisationId, detail: { tie: id, nature: body.nature } }, now);
      const tie = (await transaction.rows<TieRow>(TIES, [actor.networkId, organisationId])).find((row) => row.id === id);
      if (!tie) throw new Error('a tie vanished as it was declared');
      return accepted(tie);
    });
  }
}
