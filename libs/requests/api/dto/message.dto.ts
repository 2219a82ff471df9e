import { TextField } from '@phare/kernel/api';

/** `POST /:id/messages`: between the organisation and the team, either way. */
export class MessageDto {
  @TextField({ description: 'What to say to the other side.', max: 10_000 })
  body: string;
}
