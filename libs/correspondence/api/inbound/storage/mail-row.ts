import type { MailReason, MailState } from '@phare/correspondence/domain';
import type { CivilDate } from '@phare/kernel/domain';

/** A received e-mail as a row, and its words as they are stored: encrypted. */
export interface MailRow {
  readonly id: string;
  readonly state: MailState;
  readonly reason: MailReason | null;
  readonly received_at: Date;
  readonly declared_at: Date | null;
  readonly time_zone: string;
  readonly due_on: CivilDate | null;
  readonly organisation_id: string | null;
  readonly organisation_name: string | null;
  readonly person_id: string | null;
  readonly person_name: string | null;
  /** What the person guessed does in the organisation guessed, on the day of the arrival. */
  readonly function: string | null;
  readonly request_id: string | null;
  readonly request_number: string | null;
  readonly heading: Buffer | null;
  readonly dismissal: Buffer | null;
}

/** One whole. */
export interface WholeMailRow extends MailRow {
  readonly letter: Buffer | null;
}
