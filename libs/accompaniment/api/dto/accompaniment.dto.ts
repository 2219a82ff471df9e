import { ChoiceField, TextField, TextListField } from '@phare/kernel/api';
import { AUTONOMY_MOMENTS, type AutonomyMoment } from '@phare/accompaniment/domain';

/** `PATCH /:id/accompaniment`: what is given changes, the rest stays. */
export class DescribeDto {
  @TextField({ description: 'Once or over time: a kind of the policy version.', max: 100, optional: true, nullable: true, example: 'ongoing' })
  kind?: string | null;

  @TextField({ description: 'The form it takes: a form of the policy version.', max: 100, optional: true, nullable: true, example: 'support' })
  form?: string | null;

  @TextListField({ description: 'Values of the axes of the policy version, each after its axis.', max: 200, maxItems: 50, optional: true })
  axes?: string[];
}

/** `POST /:id/autonomy`: how far the organisation manages by itself, in the eyes of the caller’s side. */
export class AutonomyDto {
  @ChoiceField({ description: 'At the opening of the accompaniment, or at its closing.', of: AUTONOMY_MOMENTS })
  moment: AutonomyMoment;

  @TextField({ description: 'A level of the policy version.', max: 100, example: 'with_support' })
  level: string;
}
