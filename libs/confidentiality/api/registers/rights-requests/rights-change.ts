import { Injectable } from '@nestjs/common';
import { Database, Installation, recordAudit, refusal, ruleBroken, type Refusal, type Transaction } from '@phare/kernel/api';
import { accepted, refused, type CivilDate, type Result, type SignedInActor } from '@phare/kernel/domain';
import type { IdentityMethod } from '@phare/confidentiality/domain';
import type { RightsRequestDto } from './rights-request.dto';
import { RightsRegister } from './rights-register';
import { HELD } from './rights-rows';

/** What was read of the request, and what is done to it. */
export interface ChangedRights {
  readonly id: string;
  readonly expected: number;
  /** As the audit calls it. */
  readonly action: 'identify_requester' | 'answer_rights_request';
  /** The day that it is said to have been done on, and where the body says so. */
  readonly on: { readonly pointer: string; readonly day: string };
}

export interface HeldRights {
  readonly version: number;
  readonly receivedOn: CivilDate;
  readonly identityMethod: IdentityMethod | null;
}

/** What verifying who asks and answering them have in common: held, at the version read, on a day that can be, and a line in the audit. */
@Injectable()
export class RightsChange {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
    private readonly register: RightsRegister,
  ) {}

  perform(actor: SignedInActor, { id, expected, action, on }: ChangedRights, write: (transaction: Transaction, held: HeldRights, now: Date) => Promise<Refusal | null>): Promise<Result<RightsRequestDto, Refusal>> {
    const now = this.installation.now();
    return this.database.withActor(actor, async (transaction): Promise<Result<RightsRequestDto, Refusal>> => {
      const held = await transaction.first<HeldRights & Record<string, unknown>>(HELD, [actor.networkId, id]);
      if (!held) return refused(refusal('not_found'));
      if (held.version !== expected) return refused(refusal('stale_version'));
      if (on.day > this.installation.today()) return refused(ruleBroken({ pointer: on.pointer, code: 'in_future' }));
      const wrong = await write(transaction, held, now);
      if (wrong) return refused(wrong);
      await recordAudit(transaction, { action, subject: 'rights_request', subjectId: id, detail: { version: expected + 1 } }, now);
      return accepted(await this.register.within(transaction, id));
    });
  }
}
