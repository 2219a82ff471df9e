import { BooleanField, IdField, InstantField, ObjectListField, TextField } from '@phare/kernel/api';
import { AudiencePersonDto } from './receive-request.dto';

export class PersonTakenAwayDto {
  @IdField({ description: 'Someone named until now.' })
  personId: string;
}

/** `PATCH /:id/audience`: what is absent stays. Unsealing and adding are the requester’s alone; the team and the keeper may only narrow. */
export class ChangeAudienceDto {
  @BooleanField({ description: 'Whether it is sealed.', optional: true })
  sealed?: boolean;

  @ObjectListField({ description: 'People who may see it from now on.', type: () => AudiencePersonDto, maxItems: 20, optional: true })
  add?: AudiencePersonDto[];

  @ObjectListField({ description: 'People who may no longer.', type: () => PersonTakenAwayDto, maxItems: 20, optional: true })
  remove?: PersonTakenAwayDto[];
}

/** `POST /:id/break-glass`. */
export class BreakGlassDto {
  @TextField({ description: 'Why the content has to be seen now. The requester and the person in charge of privacy are told.', max: 1000 })
  reason: string;
}

/** `POST /api/requests/access-grants`. */
export class RequestAccessDto {
  @TextField({ description: 'The public number of an ended request.', max: 20, example: '2026-7K3Q' })
  number: string;

  @TextField({ description: 'Why it has to be read again. Coordination and the requester see it.', max: 1000 })
  reason: string;
}

/** `POST /:id/excluded-persons/:exclusionId`. */
export class ResolveExclusionDto {
  @IdField({ description: 'Whom the words mean, among the team and the resource people; `null` when it is nobody here.', nullable: true })
  personId: string | null;
}

/** One opening, as the requester and coordination read it. */
export class ReaderDto {
  @TextField({ description: 'Who opened it, as their session named them.', max: 200 })
  readerName: string;

  @InstantField({ description: 'When.' })
  at: Date;

  @TextField({ description: 'Why: the reason they gave for an exceptional access, else what they did.', max: 1000 })
  purpose: string;
}

export class ReadersDto {
  @ObjectListField({ description: 'The openings, latest first: 500 at most.', type: () => ReaderDto, maxItems: 500 })
  items: ReaderDto[];
}
