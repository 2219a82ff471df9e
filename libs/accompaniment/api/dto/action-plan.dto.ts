import { ChoiceField, CivilDateField, TextField } from '@phare/kernel/api';
import { STEP_OWNERS, STEP_STATUSES, type StepOwner, type StepStatus } from '@phare/accompaniment/domain';

const title = { description: 'What is to be done.', max: 200 } as const;
const owner = { description: 'Whose step it is.', of: STEP_OWNERS } as const;
const verb = { description: 'A verb of the policy version for `federation` and `together`; free for `organisation`.', max: 100, example: 'outiller' } as const;
const dueOn = { description: 'For when.', optional: true, nullable: true } as const;
const status = { description: 'Where it stands.', of: STEP_STATUSES } as const;

/** `POST /:id/steps`. */
export class StepDto {
  @TextField(title)
  title: string;

  @ChoiceField(owner)
  owner: StepOwner;

  @TextField(verb)
  verb: string;

  @CivilDateField(dueOn)
  dueOn?: string | null;

  @ChoiceField(status)
  status: StepStatus;
}

/** `PATCH /:id/steps/:sid`: what is given changes, the rest stays. The requester gives `status` alone. */
export class StepChangeDto {
  @TextField({ ...title, optional: true })
  title?: string;

  @ChoiceField({ ...owner, optional: true })
  owner?: StepOwner;

  @TextField({ ...verb, optional: true })
  verb?: string;

  @CivilDateField(dueOn)
  dueOn?: string | null;

  @ChoiceField({ ...status, optional: true })
  status?: StepStatus;
}
