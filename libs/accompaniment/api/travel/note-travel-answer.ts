import { Injectable } from '@nestjs/common';
import { refusal, ruleBroken, statement, type Refusal } from '@phare/kernel/api';
import { accepted, civilDate, civilDateIn, refused, type CivilDate, type Result } from '@phare/kernel/domain';
import { PolicyVersions } from '@phare/policy/api';
import { isClosedValue } from '@phare/policy/domain';
import { OtherSide, RequestAction, transitionRefusal, type ActedOn, type ActionCall, type Change, type Found } from '@phare/requests/api';
import { findAgreement } from './found-trip';
import type { ToldAnswerDto } from './travel.dto';

const NOTE = statement(
  'travel-agreement-note-answer',
  `UPDATE travel_agreement SET state = $4, answered_by_id = $5, answered_at = $6, told_by = $7, told_on = $8, told_mode = $9 WHERE network_id = $1 AND request_id = $2 AND id = $3 AND state = 'proposed'`,
);

/** Notes an answer that was given by telephone, in person or otherwise: who gave it, when and how. Whoever asks is told, and reads who noted it. */
@Injectable()
export class NoteTravelAnswer {
  constructor(
    private readonly action: RequestAction,
    private readonly policies: PolicyVersions,
    private readonly otherSide: OtherSide,
  ) {}

  execute(call: ActionCall, agreementId: string, body: ToldAnswerDto): Promise<Result<ActedOn, Refusal>> {
    return this.action.perform(call, { does: 'note_travel_answer', carryOut: (found) => this.carryOut(found, call, agreementId, body) });
  }

  private async carryOut(found: Found, { actor }: ActionCall, agreementId: string, { accepted: agreed, toldBy, toldOn, mode }: ToldAnswerDto): Promise<Result<Change, Refusal>> {
    const { transaction, row, now } = found;
    const agreement = await findAgreement(found, agreementId);
    if (!agreement) return refused(refusal('not_found'));
    if (agreement.state !== 'proposed') return refused(transitionRefusal(actor, row, 'note_travel_answer', []));
    const day = this.dayOf(toldOn, found, agreement.proposedAt);
    if (!day.ok) return day;
    const { values } = (await this.policies.keptBy(row)).policy.rules;
    if (!isClosedValue(values.modes, mode)) return refused(ruleBroken({ pointer: '/mode', code: 'unknown_value' }));
    await transaction.change(NOTE, [actor.networkId, row.id, agreementId, agreed ? 'accepted' : 'declined', actor.personId, now, toldBy, day.value, mode]);
    await this.otherSide.tell(found);
    return accepted({ set: { waiting_for: 'team' }, entry: { kind: 'travel_answer_noted', detail: { agreementId, mode } } });
  }

  /** Between the day of the proposal and today, where the organisation is. */
  private dayOf(toldOn: string, { row, now }: Found, proposedAt: Date): Result<CivilDate, Refusal> {
    const day = civilDate(toldOn);
    if (!day || day > civilDateIn(now, row.time_zone)) return refused(ruleBroken({ pointer: '/toldOn', code: 'in_future' }));
    return day < civilDateIn(proposedAt, row.time_zone) ? refused(ruleBroken({ pointer: '/toldOn', code: 'before_proposal' })) : accepted(day);
  }
}
