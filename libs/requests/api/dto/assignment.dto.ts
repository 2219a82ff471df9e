import { BooleanField, IdField, ObjectField, TextField } from '@phare/kernel/api';

/** What the requester was told of a conflict of interest, and what they answered. */
export class DisclosureDto {
  @BooleanField({ description: 'Whether the requester was told of it.' })
  disclosed: boolean;

  @BooleanField({ description: 'Whether they accepted it.' })
  accepted: boolean;
}

/** `POST /:id/assignments`: proposes a resource person. */
export class ProposeDto {
  @IdField({ description: 'Who is proposed: a resource person whom the request does not exclude.' })
  resourcePersonId: string;

  @TextField({ description: 'Why them, as both sides may read it.', max: 1000, optional: true, nullable: true })
  reason?: string | null;

  @ObjectField({ description: 'Needed where the person is in conflict of interest.', type: () => DisclosureDto, optional: true })
  conflict?: DisclosureDto;
}

/** `POST /:id/assignments/:aid/accept`. */
export class TakeOnDto {
  @BooleanField({ description: 'The answer to the question asked at each assignment: whether they have a conflict of interest. One that the requester has not accepted keeps them from taking it on.', optional: true })
  conflict?: boolean;
}

/** `POST /:id/assignments/:aid/decline`: the requester needs no reason. */
export class DeclineDto {
  @TextField({ description: 'Why. A resource person’s reason is for the team alone.', max: 1000, optional: true, nullable: true })
  reason?: string | null;
}

/** `POST /:id/hand-over`. */
export class HandOverDto {
  @IdField({ description: 'Who has it from now on.' })
  resourcePersonId: string;

  @TextField({ description: 'Why, as both sides may read it.', max: 1000 })
  reason: string;

  @ObjectField({ description: 'Needed where the person is in conflict of interest.', type: () => DisclosureDto, optional: true })
  conflict?: DisclosureDto;
}
