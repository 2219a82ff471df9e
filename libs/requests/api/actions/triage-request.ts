import { Injectable } from '@nestjs/common';
import { ruleBroken, type Refusal } from '@phare/kernel/api';
import { accepted, refused, type Result } from '@phare/kernel/domain';
import { PolicyVersions } from '@phare/policy/api';
import { isClosedValue, priorityRank } from '@phare/policy/domain';
import type { Need } from '@phare/requests/domain';
import type { TriageDto } from '../dto/action.dto';
import type { OwnRow } from '../storage/request-row';
import { RequestAction, type ActedOn, type ActionCall, type Change, type Found } from './request-action';

/** Decides what was to verify and confirms the priority: a person, with a reason (policy clauses `priorites.1`, `priorites.2`). */
@Injectable()
export class TriageRequest {
  constructor(
    private readonly action: RequestAction,
    private readonly policies: PolicyVersions,
  ) {}

  execute(call: ActionCall, body: TriageDto): Promise<Result<ActedOn, Refusal>> {
    return this.action.perform(call, { does: 'triage', brought: (row) => broughtBy(body, row), carryOut: (found) => this.carryOut(found, body) });
  }

  private async carryOut({ row }: Found, body: TriageDto): Promise<Result<Change, Refusal>> {
    const { policy } = await this.policies.keptBy(row);
    if (!isClosedValue(policy.rules.priority.levels, body.priority)) return refused(ruleBroken({ pointer: '/priority', code: 'unknown_value' }));
    const { eligibility, priority, reason } = body;
    return accepted({
      set: {
        priority_confirmed: priority,
        priority_reason: reason,
        priority_rank: priorityRank(priority, policy.rules),
        ...(eligibility ? { eligibility_outcome: eligibility.outcome, eligibility_decision: { ...eligibility } } : {}),
      },
      entry: { kind: 'triage', text: reason, internal: true, detail: { priority, suggested: row.priority_suggested, ...(eligibility ? { eligibility: { ...eligibility } } : {}) } },
    });
  }
}

/** An eligibility decision is needed only where the rules left it open. */
const broughtBy = (body: TriageDto, row: OwnRow): ReadonlySet<Need> => new Set<Need>(['priority', ...(body.eligibility || row.eligibility_outcome !== 'to_verify' ? (['eligibility'] as const) : [])]);
