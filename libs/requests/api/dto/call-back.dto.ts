import { BooleanField, ChoiceField, IdField, ObjectField, PhoneField, TextField } from '@phare/kernel/api';
import { ORGANISATION_FUNCTIONS, type OrganisationFunction } from '@phare/kernel/domain';
import { NoticeDto } from './receive-request.dto';

/** `POST /api/requests/call-backs`: someone asks to be called instead of writing. */
export class CallBackDto {
  @IdField({ description: 'The organisation, when it is in the directory. One of `organisationId` and `organisationName`.', optional: true })
  organisationId?: string;

  @TextField({ description: 'Its name, when it is not.', max: 200, optional: true })
  organisationName?: string;

  @ChoiceField({ description: 'In what capacity, where they say so: a member says one they hold. `other` when absent, and a person asks.', of: ORGANISATION_FUNCTIONS, optional: true })
  function?: OrganisationFunction;

  @TextField({ description: 'Whom to ask for.', max: 200 })
  name: string;

  @PhoneField({ description: 'Where to call.', example: '418 555-0123' })
  phone: string;

  @TextField({ description: 'When to call, in their words.', max: 300, optional: true })
  when?: string;

  @BooleanField({ description: 'Whether a message may be left.' })
  leaveMessage: boolean;

  @ObjectField({ description: 'The collection notice that was given.', type: () => NoticeDto, optional: true })
  notice?: NoticeDto;
}
