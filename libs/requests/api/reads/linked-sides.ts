import { Injectable } from '@nestjs/common';
import { Database, refusal, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Result, type SignedInActor } from '@phare/kernel/domain';
import type { OtherSideDto } from '../dto/life.dto';
import { OTHER_SIDES } from '../storage/linked-sides';
import { RequestsRepository } from '../storage/requests.repository';

/** The other sides of the same conflict (domain.md, D8): their frame for coordination, their number for the keeper of this one; none for anyone else. */
@Injectable()
export class LinkedSides {
  constructor(
    private readonly database: Database,
    private readonly requests: RequestsRepository,
  ) {}

  async execute(actor: SignedInActor, id: string): Promise<Result<{ items: OtherSideDto[] }, Refusal>> {
    if (!(await this.requests.glance(actor, id))) return refused(refusal('not_found'));
    return accepted({ items: await this.database.read<OtherSideDto & Record<string, unknown>>(actor, OTHER_SIDES, [id]) });
  }
}
