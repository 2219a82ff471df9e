import { Injectable } from '@nestjs/common';
import { claim, Database, Installation, newId, recordAudit, refusal, ruleBroken, type IdempotentCall, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type CivilDate, type Result, type SignedInActor } from '@phare/kernel/domain';
import { RIGHTS_RULE, rightsDueOn } from '@phare/confidentiality/domain';
import { RegisterSealer } from '../register-sealer';
import type { NewRightsRequestDto, RightsRequestDto } from './rights-request.dto';
import { RightsRegister, type RightsWords } from './rights-register';
import { ADD } from './rights-rows';

/** Notes what a person asks about the information held on them. The thirty days count from the receipt, whenever it is noted (P-39.1, s. 32). */
@Injectable()
export class NoteRightsRequest {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
    private readonly sealer: RegisterSealer,
    private readonly register: RightsRegister,
  ) {}

  async execute(actor: SignedInActor, { kind, receivedOn, ...words }: NewRightsRequestDto, call: IdempotentCall | null): Promise<Result<RightsRequestDto, Refusal>> {
    const now = this.installation.now();
    const received = receivedOn as CivilDate;
    if (received > this.installation.today()) return refused(ruleBroken({ pointer: '/receivedOn', code: 'received_in_future' }));
    const id = newId();
    const content = await this.sealer.seal('rights_request', id, words satisfies RightsWords);
    return this.database.withActor(actor, async (transaction): Promise<Result<RightsRequestDto, Refusal>> => {
      const claimed = await claim(transaction, call, id, now);
      if (claimed.kind === 'reused') return refused(refusal('idempotency_key_reused'));
      if (claimed.kind === 'repeated') return accepted(await this.register.within(transaction, claimed.createdId));
      await transaction.change(ADD, [actor.networkId, id, kind, received, rightsDueOn(received), RIGHTS_RULE, content, actor.personId, now]);
      await recordAudit(transaction, { action: 'note_rights_request', subject: 'rights_request', subjectId: id, detail: { kind } }, now);
      return accepted(await this.register.within(transaction, id));
    });
  }
}
