import { Injectable } from '@nestjs/common';
import { claim, Database, Installation, newId, refusal, type IdempotentCall, type Refusal, type Transaction } from '@phare/kernel/api';
import { accepted, refused, type Actor, type Result } from '@phare/kernel/domain';
import type { OrganisationWithCreatedDto } from '../dto/organisation.dto';
import { ReadOrganisation } from '../reads/read-organisation';
import { isFresh, lockOrganisation, nextVersion } from '../storage/lock-organisation';
import type { OrganisationRow } from '../storage/organisation-row';

/** To what something is added, under which id, and how the caller asked. */
export interface Extension {
  readonly organisationId: string;
  /** The version the caller read, when they said; `null` otherwise. */
  readonly expected: number | null;
  readonly call: IdempotentCall | null;
}

/** Adds one thing to the organisation it is given, held for the transaction; answers why not, or `null`. */
export type Addition = (transaction: Transaction, organisation: OrganisationRow, id: string) => Promise<Refusal | null>;

/** What adding a membership and adding a mandate have in common: hold the organisation, add once, answer it whole. */
@Injectable()
export class ExtendOrganisation {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
    private readonly read: ReadOrganisation,
  ) {}

  execute(actor: Actor, { organisationId, expected, call }: Extension, add: Addition): Promise<Result<OrganisationWithCreatedDto, Refusal>> {
    const id = newId();
    return this.database.withActor(actor, async (transaction) => {
      const row = await lockOrganisation(transaction, organisationId);
      if (!row) return refused(refusal('not_found'));
      const claimed = await claim(transaction, call, id, this.installation.now());
      if (claimed.kind === 'repeated') return this.whole(transaction, organisationId, claimed.createdId);
      const fresh = isFresh(row, expected);
      if (!fresh.ok) return fresh;
      const problem = claimed.kind === 'reused' ? refusal('idempotency_key_reused') : await add(transaction, row, id);
      if (problem) return refused(problem);
      await nextVersion(transaction, organisationId);
      return this.whole(transaction, organisationId, id);
    });
  }

  private async whole(transaction: Transaction, organisationId: string, id: string): Promise<Result<OrganisationWithCreatedDto, Refusal>> {
    return accepted({ ...(await this.read.within(transaction, organisationId)), created: { id } });
  }
}
