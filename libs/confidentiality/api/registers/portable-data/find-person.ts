import { Injectable } from '@nestjs/common';
import { statement, type Refusal } from '@phare/kernel/api';
import { accepted, type Result, type SignedInActor } from '@phare/kernel/domain';
import { HandedOver } from './handed-over';
import type { FoundPersonDto, FoundPersonsDto } from './portable-data.dto';

const AT = statement('portable-persons', 'SELECT id, name, organisations FROM app.persons_at($2, $3) WHERE $1::uuid IS NOT NULL');

/** Whom an address is of: whoever answers for privacy reads no directory, and finds only the person who asked. */
@Injectable()
export class FindPerson {
  constructor(private readonly handedOver: HandedOver) {}

  execute(actor: SignedInActor, id: string, email: string): Promise<Result<FoundPersonsDto, Refusal>> {
    return this.handedOver.perform(actor, id, async (transaction) => accepted({ items: await transaction.rows<FoundPersonDto & Record<string, unknown>>(AT, [actor.networkId, id, email]) }));
  }
}
