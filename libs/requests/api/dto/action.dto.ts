import { BooleanField, ChoiceField, IdField, IdListField, InstantField, ObjectField, ObjectListField, TextField } from '@phare/kernel/api';
import { MOST_ATTACHMENTS } from '@phare/requests/domain';

const reason = { description: 'Why, in a sentence.', max: 1000 } as const;

export class EligibilityDecisionDto {
  @ChoiceField({ description: 'What was decided.', of: ['eligible', 'ineligible'] })
  outcome: 'eligible' | 'ineligible';

  @TextField(reason)
  reason: string;
}

/** `POST /:id/triage`: confirms the priority, and decides eligibility where it was to verify or corrects it. */
export class TriageDto {
  @ObjectField({ description: 'Needed when the outcome is `to_verify`; otherwise corrects it.', type: () => EligibilityDecisionDto, optional: true })
  eligibility?: EligibilityDecisionDto;

  @TextField({ description: 'A priority level of the policy version.', max: 50, example: 'p1' })
  priority: string;

  @TextField(reason)
  reason: string;
}

/** `POST /:id/follow-ups`: a human contact with the requester; stops the clock. */
export class FollowUpDto {
  @InstantField({ description: 'When the contact took place: neither before the receipt nor in the future.' })
  contactedAt: string;

  @TextField({ description: 'How: a mode of the policy version.', max: 100, example: 'phone' })
  mode: string;

  @TextField({ description: 'What was said, as both sides may read it.', max: 10_000 })
  summary: string;

  @TextField({ description: 'What comes next.', max: 1000, optional: true, nullable: true })
  nextStep?: string | null;
}

export class ReferralTargetDto {
  @IdField({ description: 'A partner resource of the directory…', optional: true })
  partnerResourceId?: string;

  @IdField({ description: '… or a training session.', optional: true })
  trainingSessionId?: string;
}

/** `POST /:id/referrals`: sends the organisation to resources or trainings (policy clause `offre.impossibilite`). */
export class ReferralDto {
  @TextField({ description: 'Why: a referral reason of the policy version.', max: 100, example: 'non_member' })
  reason: string;

  @ObjectListField({ description: 'Where to. At least one.', type: () => ReferralTargetDto, maxItems: 10 })
  targets: ReferralTargetDto[];

  @TextField({ description: 'What to tell the organisation.', max: 10_000, optional: true, nullable: true })
  note?: string | null;
}

/** `POST /:id/withdraw`: the team gives a reason, the requester need not. */
export class WithdrawDto {
  @TextField({ ...reason, optional: true, nullable: true })
  reason?: string | null;
}

/** `POST /:id/close`: from `in_progress` with what the organisation did itself, from `referred` with the answer it got. */
export class CloseDto {
  @ChoiceField({ description: 'How it ended.', of: ['done', 'partly', 'not_done'] })
  outcome: string;

  @TextField({ description: 'What was done, in a few sentences.', max: 10_000 })
  summary: string;

  @TextField({ description: '« Ce que l’organisme a fait lui-même » (policy clause `definition.autonomie`). Needed from `in_progress`.', max: 10_000, optional: true, nullable: true })
  doneByOrganisation?: string | null;

  @ChoiceField({ description: 'Whether the resource answered. Needed from `referred`.', of: ['contacted', 'refused', 'no_answer'], optional: true, nullable: true })
  referralAnswer?: string | null;

  @IdListField({ description: 'Files of the request that were handed over to the organisation.', maxItems: MOST_ATTACHMENTS, optional: true })
  documents?: string[];

  @BooleanField({ description: '« Ne pas relancer »: the requester is asked nothing more about this request.', optional: true })
  doNotContact?: boolean;
}

/** `POST /:id/reopen`. */
export class ReopenDto {
  @TextField(reason)
  reason: string;
}

/** `POST /:id/keeper`. */
export class KeeperDto {
  @IdField({ description: 'Someone of the team.' })
  personId: string;
}

/** `POST /:id/organisation`: says which organisation of the directory an unmatched name is. */
export class LinkOrganisationDto {
  @IdField({ description: 'The organisation.' })
  organisationId: string;
}
