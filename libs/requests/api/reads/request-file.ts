import { Injectable } from '@nestjs/common';
import { Installation, refusal, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Actor, type Result } from '@phare/kernel/domain';
import { RequestsRepository } from '../storage/requests.repository';
import { requestView, type RequestView } from './request-view';

/** One request, as much as the caller may see of it; absent and out of sight answer alike. */
@Injectable()
export class RequestFile {
  constructor(
    private readonly installation: Installation,
    private readonly requests: RequestsRepository,
  ) {}

  async execute(actor: Actor, id: string): Promise<Result<{ view: RequestView; version: number }, Refusal>> {
    const now = this.installation.now();
    const row = await this.requests.find(actor, id);
    return row ? accepted({ view: requestView(actor, row, now), version: row.version }) : refused(refusal('not_found'));
  }
}
