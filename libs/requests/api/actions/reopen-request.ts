import { Injectable } from '@nestjs/common';
import type { Refusal } from '@phare/kernel/api';
import { accepted, type Result } from '@phare/kernel/domain';
import type { ReopenDto } from '../dto/action.dto';
import { leave, live } from '../storage/assignments';
import { RequestAction, type ActedOn, type ActionCall } from './request-action';

/** Reopens what was closed or withdrawn. The audience is the one it had; it never widens by it. Whoever accompanied it saw it to its end, and does so again once proposed again. */
@Injectable()
export class ReopenRequest {
  constructor(private readonly action: RequestAction) {}

  execute(call: ActionCall, { reason }: ReopenDto): Promise<Result<ActedOn, Refusal>> {
    return this.action.perform(call, {
      does: 'reopen',
      brought: () => new Set(['reason'] as const),
      carryOut: async ({ transaction, row, now }) => {
        await leave(transaction, live(row).map(({ id }) => id), 'ended', now);
        return accepted({ set: { ended_at: null, ended_by_id: null }, entry: { kind: 'reopen', text: reason } });
      },
    });
  }
}
