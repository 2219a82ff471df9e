import { TextField } from '@phare/kernel/api';

export class AcceptInvitationDto {
  @TextField({ description: 'What the mailed link holds after its `#`.', max: 200 })
  token: string;

  @TextField({ description: 'The password from now on, 12 to 200 characters, none that anyone would try.', max: 1000 })
  password: string;
}
