import { BooleanField, IdField, InstantField, ObjectListField, TextField, WholeNumberField } from '@phare/kernel/api';

/** A mail of ours that did not arrive: what it was for and of which request, never to whom nor what it says. */
export class UndeliveredMailDto {
  @IdField({ description: 'The mail.' })
  id: string;

  @TextField({ description: 'What it is, and who was to get it, in words.', max: 200 })
  what: string;

  @TextField({ description: 'The number of its request; `null` where it is about none.', max: 20, nullable: true })
  number: string | null;

  @IdField({ description: 'Its request.', nullable: true })
  requestId: string | null;

  @InstantField({ description: 'When it was written.' })
  queuedAt: string;

  @InstantField({ description: 'When it came back, or was given up.' })
  failedAt: string;

  @WholeNumberField({ description: 'How many times it was tried.', min: 0, max: 1000 })
  tries: number;

  @BooleanField({ description: 'Refused for good by the server of the recipient; else nobody answered for three days.' })
  refused: boolean;
}

/** A page of them. */
export class UndeliveredMailPageDto {
  @ObjectListField({ description: 'The page, latest first.', type: () => UndeliveredMailDto, maxItems: 100 })
  items: UndeliveredMailDto[];

  @TextField({ description: 'Where the next page begins; `null` on the last.', max: 500, nullable: true })
  nextCursor: string | null;
}
